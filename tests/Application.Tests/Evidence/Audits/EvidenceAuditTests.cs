using Fadu.Application.Access;
using Fadu.Application.Evidence.Audits;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Tests.Evidence.Content;

namespace Fadu.Application.Tests.Evidence.Audits;

public sealed class EvidenceAuditTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task Missing_altered_and_orphaned_files_are_found_by_name_and_place()
    {
        using var stage = await EvidenceStage.BeginAsync(fixture, "audit");
        var (round, jia) = (stage.Round, stage.Round.Jia);
        var (kept, missing, altered) = (await UploadAsync("kept"), await UploadAsync("missing"), await UploadAsync("altered"));
        (await stage.AuditAsync()).ShouldSatisfyAllConditions(
            report => (report.Files, report.Attached, report.IsSound).ShouldBe((3, 3, true)),
            report => report.Findings.ShouldBeEmpty());

        await stage.Store.DeleteAsync(missing, default);
        File.AppendAllText(PathOf(altered), "x");
        await using (var orphan = (await stage.Store.ReceiveAsync(new MemoryStream([1]), 10, default)).Value!)
            await orphan.KeepAsync(default);
        var report = await stage.AuditAsync();

        (report.Files, report.Attached, report.IsSound).ShouldBe((3, 3, false));
        report.Findings.Select(one => (one.Fault, one.Sha256, Unit: one.At?.Unit)).ShouldBe(
        [
            (EvidenceFault.Missing, missing.ToString(), jia),
            (EvidenceFault.Altered, altered.ToString(), jia),
            (EvidenceFault.Orphan, "4bf5122f344554c53bde2ebb8cd2b7e3d1600ad631c385a5d7cce23c7785459a", null),
        ], ignoreOrder: true);
        report.Findings.Select(one => one.Sha256).ShouldBeInOrder();

        // A file that was removed from its item may be removed from the store as well.
        (await stage.Desk.DetachAsync(await stage.ReporterAsync(jia), round.Code, jia, "fund", missing.ToString(), CommandNotes.None, default)).Succeeded.ShouldBeTrue();
        await stage.Store.DeleteAsync(altered, default);
        (await stage.UploadAsync(jia, "fund", ContentOf("altered"))).Succeeded.ShouldBeTrue();
        (await stage.AuditAsync()).ShouldSatisfyAllConditions(
            sound => sound.IsSound.ShouldBeTrue(),
            sound => sound.Findings.Single().Fault.ShouldBe(EvidenceFault.Orphan));
        (await stage.Store.LengthAsync(kept, default)).ShouldNotBeNull();

        async Task<Sha256Digest> UploadAsync(string what)
        {
            Sha256Digest.TryParse((await stage.UploadAsync(jia, "fund", ContentOf(what))).Value!.Sha256, out var name).ShouldBeTrue();
            return name;
        }

        string PathOf(Sha256Digest name) => Path.Combine(stage.Folder, name.ToString()[..2], name.ToString()[2..4], name.ToString());
    }

    private static byte[] ContentOf(string what) => [.. SampleFiles.Pdf, .. System.Text.Encoding.UTF8.GetBytes(what)];
}
