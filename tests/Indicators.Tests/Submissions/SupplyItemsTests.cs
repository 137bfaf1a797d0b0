using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class SupplyItemsTests
{
    private static readonly ItemSupplied _known = new("known", V(87.5m), "调查队", 1);

    [Fact]
    public void Surveys_and_registers_supply_what_changes() => Given(_known)
        .When(Supply(new("known", V(87.50m)), new("cases", V(2))).Decide)
        .Then(new ItemSupplied("cases", V(2), "调查队", 1));

    [Fact]
    public void A_value_can_be_taken_back() => Given(_known)
        .When(Supply(new("known", null), new("cases", null)).Decide)
        .Then(new ItemSupplyWithdrawn("known", "调查队")).Item("known").Supplied.ShouldBeNull();

    [Theory]
    [InlineData(SubmissionStatus.None)]
    [InlineData(SubmissionStatus.Submitted)]
    [InlineData(SubmissionStatus.Accepted)]
    public void Whatever_the_unit_has_done(SubmissionStatus status) =>
        Given(Until[status]).When(Supply(new ReportedItem("known", V(87.5m))).Decide).Then(_known).Status.ShouldBe(status);

    [Fact]
    public void After_publication_nothing_is_supplied() =>
        Given().When(new SupplyItems(Publicised, "调查队", [new("known", V(1))]).Decide).ThenRefused("round.publicised");

    [Fact]
    public void A_withdrawn_unit_gets_nothing() =>
        Given().When(new SupplyItems(Context.With(new UnitWithdrawn("u1", "撤并")), "调查队", [new("known", V(1))]).Decide).ThenRefused("submission.unit_withdrawn unit");

    [Fact]
    public void Everything_that_does_not_fit_is_told_at_once() => Given()
        .When(new SupplyItems(Context, "", [new("known", V(101)), new("fund", V(1)), new("site", V("A")), new("gone", V(1)), new("cases", V(1)), new("cases", V(2))]).Decide)
        .ThenRefused(
            "field.name source", "submission.item_twice items", "value.out_of_range known", "submission.wrong_source fund", "submission.wrong_source site", "submission.unknown_item gone");

    private static SupplyItems Supply(params ReportedItem[] items) => new(Context, "调查队", items);
}
