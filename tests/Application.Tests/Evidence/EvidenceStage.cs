using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Evidence.Audits;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Evidence.Uploads;
using Fadu.Kernel;

namespace Fadu.Application.Tests.Evidence;

/// <summary>A round with a folder for evidence.</summary>
internal sealed class EvidenceStage : IDisposable
{
    private readonly ServiceFixture _fixture;

    public EvidenceStage(ServiceFixture fixture, string code)
    {
        (_fixture, Round) = (fixture, new(fixture, code));
        Store = FolderEvidenceStore.Open(Folder);
        Uploads = new(fixture.Service.Evidence, Store, new(1 << 20));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("fadu-evidence-").FullName;

    public RoundStage Round { get; }

    public FolderEvidenceStore Store { get; }

    public EvidenceDesk Desk => _fixture.Service.Evidence;

    public EvidenceUploads Uploads { get; }

    public static async Task<EvidenceStage> BeginAsync(ServiceFixture fixture, string code)
    {
        var stage = new EvidenceStage(fixture, code);
        await stage.Round.BeginAsync();
        return stage;
    }

    public Task<Sight> ReporterAsync(params string[] units) => SightAsync(units[0], [.. units.Select(unit => new Grant(Role.Reporter, unit, Below: false))]);

    public Task<Sight> EvaluatorAsync(string account) => SightAsync(account, new Grant(Role.Evaluator, null, Below: false));

    public Task<Sight> OfficeAsync() => SightAsync("office", new Grant(Role.Coordinator, null, Below: false));

    public async Task<Sight> SightAsync(string? account, params Grant[] grants) =>
        new(new() { Account = account, Grants = grants, Language = Language.Chinese }, await _fixture.Service.Register.ReadAsync(default));

    public EvidencePlace At(string unit, string item, string name = "批复.pdf") => new(Round.Code, unit, item, name);

    public async Task<Result<EvidenceReceipt>> UploadAsync(string unit, string item, byte[] content, string name = "批复.pdf") =>
        await Uploads.UploadAsync(_ => ReporterAsync(unit), At(unit, item, name), new MemoryStream(content), CommandNotes.None, default);

    public Task<EvidenceAuditReport> AuditAsync() => new EvidenceAudit(_fixture.Service.Duplicates, Store).RunAsync(null, default);

    public int FilesAside() => Directory.GetFiles(Path.Combine(Folder, "incoming")).Length;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
