using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Measuring;

namespace Fadu.Benchmarks.Service.Working;

/// <summary>Whoever reports for a unit: fills in a few items at a time, submits, waits until it comes back, looks where the unit stands meanwhile.</summary>
/// <param name="client">How the service is reached.</param>
/// <param name="timings">Where the time of each answer goes.</param>
/// <param name="think">What filling in takes.</param>
/// <param name="random">For this user alone.</param>
/// <param name="paper">The submission.</param>
internal sealed class ReporterUser(ServiceClient client, Timings timings, TimeSpan think, Random random, Paper paper) : User(client, timings, think, random)
{
    /// <inheritdoc />
    protected override void Act()
    {
        if (paper.Report() is { } step)
            Take(paper, step);
        else if (Random.Next(4) == 0)
            Ask("a reporter's ranking page", Write(Documents.Ranking, Pages.First(20)));
        else
            Ask("a reporter's explained tree", Write(Documents.Tree, new { round = Cast.Round, unit = paper.Unit }));
    }
}
