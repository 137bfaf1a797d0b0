using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Workbooks.FillIn;

/// <summary>What a fill-in workbook has to be for.</summary>
/// <param name="Round">Code of the round.</param>
/// <param name="Revision">Number of the revision that the round stands on.</param>
/// <param name="Unit">Code of the unit; null: whichever the file is of.</param>
public sealed record FillInExpectation(string Round, int Revision, string? Unit)
{
    /// <summary>Why a file is not the one expected; null where it is.</summary>
    /// <returns><c>fill_in.other_round</c>, <c>fill_in.other_unit</c>, <c>fill_in.other_revision</c>.</returns>
    public Problem? Refusal(FillInTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (ticket.Round != Round)
        {
            return new(
                "fill_in.other_round",
                new(
                    $"这是轮次 {Quoting.Shown(ticket.Round)} 的填报表，这里要交的是轮次 {Quoting.Shown(Round)} 的；请下载本轮的填报表",
                    $"this workbook is of the round {Quoting.Shown(ticket.Round)}, and one of the round {Quoting.Shown(Round)} is expected; download that"),
                null);
        }

        if (Unit is not null && ticket.Unit != Unit)
        {
            return new(
                "fill_in.other_unit",
                new(
                    $"这是单位 {Quoting.Shown(ticket.Unit)} 的填报表，这里要交的是单位 {Quoting.Shown(Unit)} 的；请下载本单位的填报表",
                    $"this workbook is of the unit {Quoting.Shown(ticket.Unit)}, and one of the unit {Quoting.Shown(Unit)} is expected; download that"),
                null);
        }

        return ticket.Revision == Revision ? null : new(
            "fill_in.other_revision",
            new(
                $"本表按指标体系第 {ticket.Revision} 版导出，本轮现在用第 {Revision} 版；请重新下载填报表，把数填进去再交",
                $"this workbook was made for revision {ticket.Revision} of the index system, and the round now stands on revision {Revision}; download it again and fill that in"),
            null);
    }
}
