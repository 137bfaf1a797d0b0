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
            async (state, token) => new RegisterUnit(code, name, kind, parent, await AncestorsAsync(parent, token), group).Decide(state),
            caller,
            ct);

    /// <summary>Moves a unit below another.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="parent">Code of the unit that it is to belong to; null: to none.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As <see cref="MoveUnit.Decide"/>.</returns>
    public Task<Result<Done>> MoveAsync(string code, string? parent, Caller caller, CancellationToken ct) => workplace.ExecuteAsync(
        Aggregates.Unit,
        Aggregates.StreamOfUnit(code),
        new object?[] { "move", parent },
        async (state, token) => new MoveUnit(parent, await AncestorsAsync(parent, token)).Decide(state),
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

    // What stands above the parent, nearest first; null where there is no such parent, or none is named. Two moves at once may have made a circle.
    private async Task<IReadOnlyList<string>?> AncestorsAsync(string? parent, CancellationToken ct)
    {
        if (parent is null)
            return null;

        var ancestors = new List<string>();
        for (var code = parent; code is not null && !ancestors.Contains(code);)
        {
            var (unit, _) = await workplace.LoadAsync(Aggregates.Unit, Aggregates.StreamOfUnit(code), ct);
            if (unit.Status is UnitStatus.Unknown)
                return ancestors is [] ? null : ancestors;
            if (code != parent)
                ancestors.Add(code);
            code = unit.Parent;
        }

        return ancestors;
    }
}
