using Fadu.Benchmarks.Service.Calling;
using Fadu.Benchmarks.Service.Measuring;

namespace Fadu.Benchmarks.Service.Working;

/// <summary>An evaluator: pages rankings, opens score trees, and works on a submission when it comes.</summary>
/// <param name="client">How the service is reached.</param>
/// <param name="timings">Where the time of each answer goes.</param>
/// <param name="think">What is thought between two requests.</param>
/// <param name="random">For this user alone.</param>
/// <param name="pages">What can be asked for.</param>
/// <param name="paper">The submission; null: this one only reads.</param>
internal sealed class EvaluatorUser(ServiceClient client, Timings timings, TimeSpan think, Random random, Pages pages, Paper? paper) : User(client, timings, think, random)
{
    /// <inheritdoc />
    protected override void Act()
    {
        if (paper is not null && Random.Next(4) == 0 && paper.Judge() is { } step)
            Take(paper, step);
        else if (Random.Next(10) is var choice && choice < 4)
            Ask("ranking page", Write(Documents.Ranking, pages.Page(Random)));
        else if (choice < 6)
            Ask("ranking page by an indicator", Write(Documents.Ranking, pages.PageByIndicator(Random)));
        else
            Ask("explained tree", Write(Documents.Tree, pages.Unit(Random)));
    }
}
