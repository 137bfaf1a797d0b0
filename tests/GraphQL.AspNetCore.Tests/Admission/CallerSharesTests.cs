using Fadu.GraphQL.AspNetCore.Admission;

namespace Fadu.GraphQL.AspNetCore.Tests.Admission;

public sealed class CallerSharesTests
{
    [Fact]
    public void Each_caller_takes_up_to_the_limit_whatever_others_hold()
    {
        var shares = new CallerShares(2);

        bool[] taken = [Takes("a"), Takes("a"), Takes("a"), Takes("b")];

        taken.ShouldBe([true, true, false, true]);

        bool Takes(string caller) => shares.TryTake(caller) is not null;
    }

    [Fact]
    public void What_is_given_back_counts_once_and_leaves_nothing_behind()
    {
        var shares = new CallerShares(2);
        var (first, second) = (shares.TryTake("a")!, shares.TryTake("a")!);

        first.Dispose();
        first.Dispose();
        using (shares.TryTake("a").ShouldNotBeNull())
            shares.TryTake("a").ShouldBeNull();
        second.Dispose();

        shares.Callers.ShouldBe(0);
    }
}
