using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Exports;
using Fadu.Application.Exports.Requests;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Exports;

/// <summary>Files that people want.</summary>
/// <param name="sights">What they may see.</param>
/// <param name="desk">Where files are made.</param>
[GraphQLFields("Mutation")]
internal sealed class ExportMutations(Sights sights, ExportDesk desk)
{
    public Task<ExportPayload> ExportScoresAsync(ExportScoresInput input, RequestContext context) => StartAsync(input, Of(ExportKind.Scores, input), context);

    public Task<ExportPayload> ExportGapsAsync(ExportGapsInput input, RequestContext context) => StartAsync(input, Of(ExportKind.Gaps, input), context);

    public Task<ExportPayload> ExportTemplateAsync(ExportTemplateInput input, RequestContext context) =>
        StartAsync(input, new() { Kind = ExportKind.Template, Round = input.RoundCode, Unit = input.UnitCode }, context);

    public Task<ExportPayload> ExportBulkTemplateAsync(ExportBulkTemplateInput input, RequestContext context) =>
        StartAsync(input, new() { Kind = ExportKind.BulkTemplate, Round = input.RoundCode, Group = input.Group, Channel = input.Channel, WithValues = input.WithValues }, context);

    public Task<ExportPayload> ExportUnitReportAsync(ExportUnitReportInput input, RequestContext context) => StartAsync(
        input,
        new()
        {
            Kind = ExportKind.UnitReport,
            Round = input.RoundCode,
            Unit = input.UnitCode,
            Basis = input.Basis,
            Revision = input.Revision,
            AsOf = input.AsOf,
            Target = input.Target?.Wanted,
        },
        context);

    public Task<ExportPayload> ExportEvaluationReportAsync(ExportEvaluationReportInput input, RequestContext context) => StartAsync(
        input,
        new()
        {
            Kind = ExportKind.EvaluationReport,
            Round = input.RoundCode,
            Basis = input.Basis,
            Revision = input.Revision,
            AsOf = input.AsOf,
            NamesUnits = input.NamesUnits,
            Issuer = input.Issuer,
            Notes = [.. input.ReviewerNotes.Select(note => new ReportNote(note.Section, note.UnitCode, note.Text))],
        },
        context);

    public Task<ExportPayload> ExportPreviewAsync(ExportPreviewInput input, RequestContext context) =>
        StartAsync(input, new() { Kind = ExportKind.Preview, Round = input.RoundCode, Basis = input.Basis, Revision = input.Revision }, context);

    private static ExportRequest Of(ExportKind kind, RoundExportInput input) =>
        new() { Kind = kind, Round = input.RoundCode, Basis = input.Basis, Revision = input.Revision, AsOf = input.AsOf, Group = input.Group };

    private async Task<ExportPayload> StartAsync(MutationInput input, ExportRequest request, RequestContext context)
    {
        var started = await desk.StartAsync(await sights.NowAsync(context), request, context.CancellationToken);
        var language = context.Viewer().Language;
        return new(
            input.ClientMutationId,
            started.Value is { } job ? new(job, language) : null,
            MutationErrors.Of(started.Problems.Select(problem => problem with { Where = FieldOf(problem) }), InputPlaces.Fields, language));
    }

    // Problems name what they are about by the domain's words.
    private static string? FieldOf(Problem problem) => problem.Where switch
    {
        "round" => "roundCode",
        "unit" => "unitCode",
        "target.total" or "target.band" or "target.rank" => "target",
        var where => where,
    };
}
