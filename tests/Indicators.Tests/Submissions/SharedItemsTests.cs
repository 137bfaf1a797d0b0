using System.Globalization;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class SharedItemsTests
{
    private static readonly string _sha = new('a', 64);

    private readonly SharedItems _shared = new();

    [Fact]
    public void What_is_the_same_in_two_submissions_is_one_object_between_them()
    {
        var (first, second) = (Replay("12", files: true), Replay("12", files: true));

        foreach (var item in new[] { "known", "site" })
            second.Item(item).ShouldBeSameAs(first.Item(item));
        second.Item("fund").ShouldNotBeSameAs(first.Item("fund"), "the files are its own");
        second.Item("fund").Verified.ShouldBeSameAs(first.Item("fund").Verified);
        second.Items.Keys.Zip(first.Items.Keys).ShouldAllBe(pair => ReferenceEquals(pair.First, pair.Second));
    }

    [Fact]
    public void Nothing_is_shared_that_differs_in_anything_be_it_in_digits_alone()
    {
        var states = new[] { Replay("12"), Replay("12.0"), Replay("13"), Replay("12", grade: "B"), Replay("12", source: "统计局"), Replay("12", reason: "漏计") };

        states.Select(state => string.Join(' ', Digits(state.Item("fund").Draft), Digits(state.Item("fund").Submitted), Digits(state.Item("fund").Verified!.Value), state.Item("fund").Verified!.Reason,
            Digits(state.Item("known").Supplied!.Value), state.Item("known").Supplied!.Source, state.Item("site").Grades.Single().Value)).ShouldBe(
        [
            "12 12 12  12 调查队 A", "12.0 12.0 12.0  12.0 调查队 A", "13 13 13  13 调查队 A", "12 12 12  12 调查队 B", "12 12 12  12 统计局 A", "12 12 12 漏计 12 调查队 A",
        ]);
    }

    [Fact]
    public void What_is_folded_in_later_leaves_the_others_as_they_were()
    {
        var (first, second) = (Replay("12"), Replay("12"));

        var changed = Submission.Replay(second, [new ItemSupplied("known", Value("7"), "调查队", 1), new ItemReported("fund", Value("9"))], _shared);

        (first.Item("known").Supplied!.Value, first.Item("fund").Draft).ShouldBe((Value("12"), Value("12")));
        (changed.Item("known").Supplied!.Value, changed.Item("fund").Draft).ShouldBe((Value("7"), Value("9")));
    }

    // What is compared is listed one by one: a property that is not would be another unit's.
    [Fact]
    public void All_that_an_item_says_is_compared() => typeof(ItemState).GetProperties().Select(one => one.Name).Order().ShouldBe(
        ["Appealed", "Draft", "Evidence", "Grades", "Submitted", "SubmittedEvidence", "Supplied", "Verified"]);

    private Submission Replay(string number, bool files = false, string grade = "A", string source = "调查队", string? reason = null) => Submission.Replay(
        Submission.None,
        [
            new ItemReported(new("fund".AsSpan()), Value(number)), .. files ? [new EvidenceAttached("fund", _sha, "a.pdf", "application/pdf", 1)] : Array.Empty<SubmissionEvent>(), new SubmissionSubmitted(1, false),
            reason is null ? new ItemVerified("fund", Value(number), 1) : new ItemCorrected("fund", Value(number), reason, 1),
            new ItemSupplied(new("known".AsSpan()), Value(number), source, 1), new ItemGraded("site", "li", ItemValue.Of(grade), 1),
        ],
        _shared);

    private static ItemValue Value(string number) => ItemValue.Of(decimal.Parse(number, CultureInfo.InvariantCulture));

    private static string? Digits(ItemValue? value) => value?.Number?.ToString(CultureInfo.InvariantCulture);
}
