using Fadu.Api.Problems;
using Fadu.Api.Requests;
using Fadu.Application.Importing;
using Fadu.Application.Registers;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Units;

/// <summary>Many units at once.</summary>
/// <param name="sights">Who may.</param>
/// <param name="imports">Where it is done.</param>
[GraphQLFields("Mutation")]
internal sealed class UnitImportMutations(Sights sights, UnitImportDesk imports)
{
    public async Task<ImportUnitsPayload> ImportUnitsAsync(ImportUnitsInput input, RequestContext context)
    {
        var (sight, language) = (await sights.NowAsync(context), context.Viewer().Language);
        if (sight.ActAsAdministrator(input.Notes()) is { Succeeded: false } denied)
            return new(input.ClientMutationId, input.Units.Count, 0, 0, Applied: false, MutationErrors.Of(denied.Problems, InputPlaces.Fields, language));

        UnitTextRow[] rows =
        [
            .. input.Units.Select(unit => new UnitTextRow(
                unit.Code, unit.Name, unit.Kind, unit.Parent, unit.Group, [.. (unit.Attributes ?? []).Select(one => (one.Attribute, one.Value))])),
        ];
        var done = await imports.RunAsync(rows, input.Mode, new KnownAttributes(sight.Register), sight.ActAsAdministrator(input.Notes()).Value!, context.CancellationToken);
        if (done.Value is not { } report)
            return new(input.ClientMutationId, rows.Length, 0, 0, Applied: false, MutationErrors.Of(done.Problems, InputPlaces.Fields, language));
        return new(
            input.ClientMutationId,
            report.Rows,
            report.Changed,
            report.Unchanged,
            report is { Applied: true, Conflict: null },
            MutationErrors.Of([.. report.Faults.Select(Placed), .. report.Conflict is { } stream ? [UnitImportDesk.Conflict(stream)] : Array.Empty<Problem>()], InputPlaces.Fields, language));
    }

    private static Problem Placed(ImportFault fault) => fault.Problem with { Where = $"units/{fault.Row}/{fault.Field}".TrimEnd('/') };
}
