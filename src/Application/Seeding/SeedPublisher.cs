using Fadu.Application.IndexSystems;
using Fadu.Application.Revisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Application.Seeding;

/// <summary>Publishes the index system that a made-up round stands on.</summary>
/// <param name="systems">Index systems.</param>
/// <param name="revisions">Published revisions.</param>
internal sealed class SeedPublisher(IndexSystemDesk systems, RevisionCatalogue revisions)
{
    /// <summary>Publishes it where it is not the newest revision of its code.</summary>
    /// <returns>The revision, and how many events came of it.</returns>
    /// <exception cref="SeedRefusedException">It has faults, or somebody else is drafting one of its code.</exception>
    public async Task<(PublishedRevision Revision, int Events)> PublishAsync(IndexSystem system, CancellationToken ct)
    {
        var code = system.Code;
        var (known, events) = (await systems.FindAsync(code, ct), 0);
        if (known?.Latest is not { } latest || known.Revision(latest) != system)
        {
            var draft = new ImportDraft(system);
            events += await DoAsync(code, draft, draft.Decide, ct);
            events += await DoAsync(code, "publish", new PublishRevision("印发本轮评估方案").Decide, ct);
            known = await systems.FindAsync(code, ct);
        }

        return ((await revisions.FindAsync(code, known!.Latest!.Value, ct))!, events);
    }

    // How many events came of it.
    private async Task<int> DoAsync(string code, object command, Func<SystemRecord, Result<SystemEvent[]>> decide, CancellationToken ct)
    {
        var done = await systems.ExecuteAsync(code, command, decide, SeedCast.Coordinator, ct);
        return done.Value is { } did ? did.Position is null ? 0 : 1 : throw new SeedRefusedException(code, done.Problems);
    }
}
