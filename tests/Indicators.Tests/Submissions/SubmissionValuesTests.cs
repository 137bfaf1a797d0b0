using Fadu.Formula.Values;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class SubmissionValuesTests
{
    private static readonly Submission _full = Fold(
    [
        .. Verified,
        new ItemGraded("visit", "li", V(85), 1),
        new ItemSupplied("known", V(87), "调查队", 1),
        new SubmissionReturned([WrongFund]),
        new ItemReported("fund", V(90)),
        new ItemCleared("trained"),
        new AppealFiled(1, 1, "1.1", "漏计"),
        new AppealDecided(1, new("fund", V(120)), "补计"),
    ]);

    [Fact]
    public void Reported_is_what_was_last_submitted_also_after_a_return() => Shown(Basis.Reported).ShouldBe("fund=100 open=false trained=0");

    [Fact]
    public void Verified_is_what_evaluators_found_and_what_was_supplied() => Shown(Basis.Verified).ShouldBe("fund=100 known=87 open=true site=B trained=0 visit=82.5");

    [Fact]
    public void Final_is_verified_after_the_decisions_on_appeals() => Shown(Basis.Final).ShouldBe("fund=120 known=87 open=true site=B trained=0 visit=82.5");

    [Fact]
    public void A_draft_counts_in_the_units_own_preview() => Shown(SubmissionValues.OfDraft(_full, Context.System, Context.Round)).ShouldBe("fund=90 known=87 open=false");

    [Fact]
    public void Where_the_measure_has_changed_verified_values_count_no_longer() =>
        Shown(SubmissionValues.Of(_full, Revised.System, Basis.Verified, Revised.Round)).ShouldBe("known=87 open=true site=B trained=0 visit=82.5");

    [Theory]
    [InlineData("fund", Basis.Verified, MissingReason.NotVerified)]
    [InlineData("note", Basis.Verified, MissingReason.NotReported)]
    [InlineData("site", Basis.Verified, MissingReason.NotVerified)]
    [InlineData("known", Basis.Final, MissingReason.NotReported)]
    [InlineData("site", Basis.Reported, MissingReason.NotReported)]
    [InlineData("note", Basis.Reported, MissingReason.NotReported)]
    public void What_is_missing_is_missing_for_a_reason(string code, Basis basis, MissingReason reason) =>
        SubmissionValues.ValueOf(Fold(Submitted), Context.System.Items.Single(item => item.Code == code), basis, Context.Round).Missing.ShouldBe(reason);

    [Fact]
    public void Formulas_see_options_by_their_values_and_means_between_whole_numbers()
    {
        Of("site").ShouldBe(Value.Of(0.8m));
        Of("visit").ShouldBe(Value.Of(82.5m));
        Of("open").ShouldBe(Value.Of(true));

        static Value Of(string code) => SubmissionValues.ValueOf(_full, Context.System.Items.Single(item => item.Code == code), Basis.Verified, Context.Round);
    }

    private static string Shown(Basis basis) => Shown(SubmissionValues.Of(_full, Context.System, basis, Context.Round));

    private static string Shown(IReadOnlyDictionary<string, ItemValue> values) => string.Join(' ', values.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
}
