using Fadu.Application.Exports.Files;
using Fadu.Application.Exports.Jobs;
using Fadu.Application.Exports.Requests;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Kernel;

namespace Fadu.Api.Exports;

/// <summary>A file that somebody wants, as far as it is.</summary>
/// <param name="job">The job.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("ExportJob")]
internal sealed class ExportJobModel(ExportJob job, Language language)
{
    public string Id => job.Id;

    public ExportKind Kind => job.Kind;

    public string RoundCode => job.Round;

    public ExportState State => job.State;

    public double Progress => job.Progress;

    public string FileName => job.FileName;

    public int? Bytes => (int?)job.File?.Bytes;

    public string? Sha256 => job.File?.Sha256;

    public IReadOnlyList<ExportProblemModel> Problems => [.. job.Problems.Select(problem => new ExportProblemModel(problem, language))];

    /// <summary>Null while it is not there.</summary>
    internal ExportFile? File => job.File;
}
