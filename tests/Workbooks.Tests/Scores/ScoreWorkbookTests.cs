using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Scores;
using Fadu.Workbooks.Tests.Rounds;

namespace Fadu.Workbooks.Tests.Scores;

public sealed class ScoreWorkbookTests
{
    public static IEnumerable<object?[]> Rounds => [["BWZQ", null], ["SFXJ", null], ["LZPY", null], ["MZFZ", "复核"], ["FZSY", null]];

    [Theory, MemberData(nameof(Rounds))]
    public void LibreOffice_recomputes_every_mark_of_a_shipped_system_to_the_same_digits(string code, string? bandSet)
    {
        var scores = ShippedRound.Of(code, bandSet: bandSet);
        var file = Written(new(ShippedRound.Stand(code), scores, null));

        WorkbookAssert.Valid(file);
        var stored = new FoundScores(OpenPyxl.Read(file, values: true), scores);
        var computed = new FoundScores(OpenPyxl.Read(LibreOffice.Recompute(file), values: true), scores);

        stored.Differences().ShouldBeEmpty();
        computed.Differences().ShouldBeEmpty();
        computed.Verdict.ShouldBe("全部一致");
        computed.Marked.ShouldBe(["没有"]);
    }

    internal static byte[] Written(ScoreWorkbookContent content)
    {
        using var stream = new MemoryStream();
        ScoreWorkbook.Write(stream, content);
        return stream.ToArray();
    }
}
