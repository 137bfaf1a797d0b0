using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class UnfitValuesTests
{
    [Fact]
    public void Every_value_that_counts_somewhere_and_does_not_fit_is_found()
    {
        var next = Context.System with
        {
            Items =
            [
                .. Context.System.Items.Where(item => item.Code != "open").Select(item => item.Code switch
                {
                    "fund" => item with { Max = 50 },
                    "trained" => item with { Type = ItemType.Boolean },
                    "site" => item with { Choices = [new("A", 1), new("C", 0.6m)] },
                    _ => item,
                }),
            ],
        };
        var state = Fold([.. Verified, new SubmissionReturned([WrongFund]), new ItemReported("fund", V(40)), new ItemSupplied("cases", V(3), "法院", 1)]);

        UnfitValues.Of(state, "u1", next).ShouldBe([new("u1", "fund", "100"), new("u1", "trained", "0"), new("u1", "site", "B")]);
        UnfitValues.Of(state, "u1", Context.System).ShouldBeEmpty();
    }
}
