using Fadu.Formula.Values;
using Fadu.Indicators.Statistics;
using Fadu.Workbooks.Reports.Documents;

namespace Fadu.Workbooks.Reports;

/// <summary>一、责任主体履职情况: who took part and reported, indicators about duties, vetoes and conditions.</summary>
internal static class DutiesPart
{
    private const int MostNames = 20;

    public static IEnumerable<Block> Of(ReportFigures figures)
    {
        yield return new Block.Paragraph(ParagraphStyle.Heading1, "一、责任主体履职情况");
        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（一）参评和填报");
        yield return new Block.Paragraph(ParagraphStyle.BodyText, Participation(figures));
        yield return new Block.Paragraph(ParagraphStyle.BodyText, Reporting(figures));

        yield return new Block.Paragraph(ParagraphStyle.Heading2, "（二）责任落实指标");
        var duties = DutyIndicators.Of(figures.System);
        if (duties is [])
            yield return new Block.Paragraph(ParagraphStyle.BodyText, "本指标体系没有单列组织领导、责任落实方面的指标，这部分没有可引用的数据。");
        foreach (var duty in duties)
            yield return new Block.Paragraph(ParagraphStyle.BodyText, IndicatorTable.Sentence(figures, duty));
        if (duties is not [])
            yield return IndicatorTable.Of(figures, "责任落实指标得分情况", duties);

        if (figures.Now.Vetoes is not [] || figures.Now.Gates is not [])
        {
            yield return new Block.Paragraph(ParagraphStyle.Heading2, "（三）一票否决和申报、发布条件");
            foreach (var sentence in Rules(figures))
                yield return new Block.Paragraph(ParagraphStyle.BodyText, sentence);
        }

        foreach (var note in ReportFrame.Notes(figures, ReportPart.Duties))
            yield return note;
    }

    private static string Participation(ReportFigures figures)
    {
        var (now, withdrawn) = (figures.Now, figures.Scores.Count - figures.Rows.Count);
        var left = withdrawn > 0 ? $"，另有{withdrawn}个单位退出，不计入" : "";
        var groups = figures.Groups.Count > 1 ? $"，分为{figures.Groups.Count}个组" : "";
        var unranked = now.Units > now.Ranked ? $"，{now.Units - now.Ranked}个不参加排名" : "";
        return $"本轮参评单位{now.Units}个{groups}{left}。其中有得分的{now.Total?.Count ?? 0}个，参加排名的{now.Ranked}个{unranked}。";
    }

    private static string Reporting(ReportFigures figures)
    {
        var (unreported, unverified) = (figures.UnitsWithout(MissingReason.NotReported), figures.UnitsWithout(MissingReason.NotVerified));
        return figures.Now.Units == 0 ? "没有参评单位，没有可引用的数据。"
            : unreported == 0 && unverified == 0 ? "各单位适用的指标都有填报、核定结果。"
            : $"{Sentence(unreported, "有指标因数据未填报、未提供而没有结果")}{Sentence(unverified, "有指标因数据未核定而没有结果")}";

        static string Sentence(int units, string words) => units == 0 ? "" : $"{units}个单位{words}。";
    }

    private static IEnumerable<string> Rules(ReportFigures figures)
    {
        var (vetoes, gates) = (figures.Now.Vetoes, figures.Now.Gates);
        if (vetoes is not [])
        {
            var struck = vetoes.Where(veto => veto.Units > 0).ToArray();
            yield return struck is []
                ? $"{vetoes.Count}项一票否决，没有单位触发。"
                : $"一票否决触发情况：{string.Join("，", struck.Select(veto => $"{veto.Name}（{veto.Code}）{veto.Units}个单位{Struck(figures, veto.Code)}"))}。";
        }

        foreach (var untold in vetoes.Where(veto => veto.Untold > 0))
            yield return $"{untold.Name}（{untold.Code}）：{untold.Untold}个单位因缺数据无法判定，没有按否决计，需要人工核查。";
        foreach (var gate in gates)
        {
            yield return gate.Units == 0
                ? $"{gate.Name}（{gate.Code}）：参评单位全部满足。"
                : $"{gate.Name}（{gate.Code}）：{gate.Units}个单位不满足{Untold(gate)}，不参加排名。";
        }
    }

    private static string Struck(ReportFigures figures, string veto)
    {
        if (!figures.Content.NamesUnits)
            return "";

        var names = figures.Rows.Where(row => figures.Scores[row].Vetoes.Any(one => one.Code == veto)).Select(figures.NameOf).ToArray();
        return $"（{string.Join("、", names.Take(MostNames))}{(names.Length > MostNames ? " 等" : "")}）";
    }

    private static string Untold(RuleCount rule) => rule.Untold == 0 ? "" : $"（其中{rule.Untold}个因缺数据无法判定）";
}
