using Fadu.Application.Commands;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Units;

/// <summary>What can be done with units.</summary>
/// <param name="workplace">Where it is done.</param>
public sealed class UnitDesk(Workplace workplace)
{
    /// <summary>Carries out a command that needs nothing but the unit: rename, group, set an attribute, close.</summary>
    /// <param name="code">Code of the unit.</param>
    /// <param name="command">A record of <see cref="Indicators.Units"/>.</param>
    /// <param name="decide">Its decision.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Result<Done>> ExecuteAsync(string code, object command, Func<Unit, Result<UnitEvent[]>> decide, Caller caller, CancellationToken ct) =>
        workplace.ExecuteAsync(Aggregates.Unit, Aggregates.StreamOfUnit(code), command, decide, caller, ct);

    /// <summary>Registers a unit.</summary>
    /// <param name="code">Its code, for good.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">区县, 部门, 村; null: not said.</param>
    /// <param name="parent">Code of the unit that it belongs to; null: none.</param>
    /// <param name="group">With whom it is compared; null: none of its own.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As <see cref="RegisterUnit.Decide"/>.</returns>
    public Task<Result<Done>> RegisterAsync(string code, string name, string? kind, string? parent, string? group, Caller caller, CancellationToken ct) =>
        workplace.ExecuteAsync(
            Aggregates.Unit,
            Aggregates.StreamOfUnit(code),
            new object?[] { "register", name, kind, parent, group },
            async (state, token) => new RegisterUnit(code, name, kind, parent, CodesOf(await AboveAsync(parent, token)), group).Decide(state),
            caller,
            ct);

    /// <summary>Moves a unit below another.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="parent">Code of the unit that it is to belong to; null: to none.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As <see cref="MoveUnit.Decide"/>.</returns>
    public Task<Result<Done>> MoveAsync(string code, string? parent, Caller caller, CancellationToken ct) => workplace.ExecuteStandingOnAsync(
        Aggregates.Unit,
        Aggregates.StreamOfUnit(code),
        new object?[] { "move", parent },
        async (state, token) =>
        {
            var above = await AboveAsync(parent, token);
            var decided = new MoveUnit(parent, CodesOf(above)).Decide(state);
            // Were one of those moved below this unit meanwhile, the two would stand below each other.
            return decided.Value is { } events ? new Decision<UnitEvent>(events, [.. above.Select(unit => unit.Head)]) : decided.Problems.ToArray();
        },
        caller,
        ct);

    /// <summary>Units by code; those that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<string, Unit>> FindAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var streams = new StreamSet { Names = [.. codes.Select(Aggregates.StreamOfUnit)], UpTo = EventPosition.End };
        await foreach (var @event in workplace.Store.ReadStreamsAsync(streams, ct))
        {
            var code = @event.Stream["unit/".Length..];
            units[code] = Unit.Evolve(units.GetValueOrDefault(code, Unit.None), (UnitEvent)@event.Body);
        }

        return units;
    }

    private static string[]? CodesOf(IReadOnlyList<Loaded<Unit>> above) => above is [] ? null : [.. above.Skip(1).Select(unit => unit.State.Code)];

    // The parent and what stands above it, nearest first; nothing where there is no such parent, or none is named. A database of former
    // times may hold a circle.
    private async Task<IReadOnlyList<Loaded<Unit>>> AboveAsync(string? parent, CancellationToken ct)
    {
        var above = new List<Loaded<Unit>>();
        for (var code = parent; code is not null && above.TrueForAll(unit => unit.State.Code != code);)
        {
            var unit = await workplace.LoadAsync(Aggregates.Unit, Aggregates.StreamOfUnit(code), ct);
            if (unit.State.Status is UnitStatus.Unknown)
                break;
            above.Add(unit);
            code = unit.State.Parent;
        }

        return above;
    }
}
