using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Commands;
using Fadu.Application.Importing;
using Fadu.Kernel;

namespace Fadu.Api.Submissions;

/// <summary>What came of many rows, with the place of every refusal.</summary>
internal static class BulkErrors
{
    /// <summary>Carries it out, unless a value can't be meant.</summary>
    public static async Task<BulkPayload> PayloadAsync(
        MutationInput input, IReadOnlyList<BulkRowInput> rows, Func<IReadOnlyList<ValueRow>, Task<Result<ImportReport>>> run, Language language)
    {
        ImportFault[] unclear = [.. rows.Index().SelectMany(row => ItemInput.Problems(row.Item.Items).Select(problem => new ImportFault(row.Index, problem.Where, problem)))];
        if (unclear is not [])
            return new(input.ClientMutationId, rows.Count, 0, 0, false, [.. unclear.SelectMany(fault => Of(fault, rows, language))]);

        var done = await run([.. rows.Select(row => row.Row())]);
        if (done.Value is not { } report)
            return new(input.ClientMutationId, rows.Count, 0, 0, false, MutationErrors.Of(done.Problems, Whole, language));
        var conflict = report.Conflict is null ? [] : MutationErrors.Of([Overtaken], Whole, language);
        return new(
            input.ClientMutationId,
            report.Rows,
            report.Changed,
            report.Unchanged,
            report.Applied && report.Conflict is null,
            [.. report.Faults.SelectMany(fault => Of(fault, rows, language)), .. conflict]);
    }

    private static InputPlaces Whole { get; } = InputPlaces.Whole.With("round", "roundCode").WithFields("rows", "source");

    private static Problem Overtaken { get; } = new(
        "bulk.overtaken", new("提交期间有人改了同一份填报，这次没有存入；请再提交一次", "somebody changed one of these submissions meanwhile, so nothing was stored; send it again"), null);

    private static IReadOnlyList<MutationError> Of(ImportFault fault, IReadOnlyList<BulkRowInput> rows, Language language)
    {
        var row = $"{fault.Row}";
        var codes = rows[fault.Row].Items.Select(item => item.Item).ToArray();
        var item = Array.IndexOf(codes, fault.Field);
        string[] path = item >= 0 ? ["rows", row, "items", $"{item}", SubmissionErrors.IsOfValue(fault.Problem) ? "value" : "item"]
            : fault.Problem is VersionConflictProblem ? ["rows", row, "expectedVersion"]
            : fault.Field switch
            {
                "unit" => ["rows", row, "unitCode"],
                "items" => ["rows", row, "items"],
                "source" => ["source"],
                _ => ["rows", row],
            };
        var errors = MutationErrors.Of([fault.Problem with { Where = "here" }], InputPlaces.Whole.With("here", fault.Row, path), language);
        return path is ["rows", _] ? [.. errors.Select(error => error with { About = fault.Field })] : errors;
    }
}
