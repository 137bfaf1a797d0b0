using Fadu.Workbooks.Reports;
using Fadu.Workbooks.Tests.Rounds;

namespace Fadu.Workbooks.Tests.Reports;

public sealed class DutyIndicatorsTests
{
    [Theory]
    [InlineData("BWZQ", "A1 A2", "A3 A4 B C")]
    [InlineData("SFXJ", "A", "B C D")]
    [InlineData("LZPY", "A", "B C D E P S")]
    [InlineData("MZFZ", "A", "B C D E")]
    [InlineData("FZSY", "", "Z X S Y")]
    public void Every_indicator_of_a_shipped_system_stands_in_one_part(string code, string duties, string others)
    {
        var system = ShippedRound.Plan(code).System;

        string.Join(' ', DutyIndicators.Of(system).Select(one => one.Code)).ShouldBe(duties);
        string.Join(' ', DutyIndicators.Others(system).Select(one => one.Code)).ShouldBe(others);
    }
}
