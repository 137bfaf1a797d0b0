using System.Collections.Frozen;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.EventStore.Events;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Units;

namespace Fadu.Application.Registers;

/// <summary>All units, rounds, index systems and accounts as they stood at one moment. Immutable; may be used by many threads.</summary>
public sealed class RegisterState
{
    private Roll<Unit> _units = Roll<Unit>.Empty(unit => unit.Name);
    private Roll<Round> _rounds = Roll<Round>.Empty(round => round.Opening?.Name ?? "");
    private Roll<SystemRecord> _systems = Roll<SystemRecord>.Empty(NameOf);
    private Roll<Account> _accounts = Roll<Account>.Empty(account => account.ShownName);
    private UnitTree _tree = UnitTree.Empty;

    private RegisterState()
    {
    }

    /// <summary>Before the first event.</summary>
    public static RegisterState Empty { get; } = new();

    /// <summary>Place of the last event that it knows of; the start where there is none.</summary>
    public EventPosition Position { get; private init; }

    /// <summary>Every unit that was ever registered, closed ones too, by code, in the order of codes by their characters.</summary>
    public IReadOnlyDictionary<string, Unit> Units => _units;

    /// <summary>Every round that was ever opened, likewise.</summary>
    public IReadOnlyDictionary<string, Round> Rounds => _rounds;

    /// <summary>Every index system that anybody ever drafted, likewise.</summary>
    public IReadOnlyDictionary<string, SystemRecord> Systems => _systems;

    /// <summary>Every account that was ever opened, suspended ones too, by name, likewise.</summary>
    public IReadOnlyDictionary<string, Account> Accounts => _accounts;

    /// <summary>Codes of the units right below one, closed ones too, in the order of codes by their characters.</summary>
    /// <param name="code">Code of the unit above; null: those that stand at the top. Nothing where there is no such unit.</param>
    public IReadOnlyList<string> ChildrenOf(string? code) => _tree.ChildrenOf(code);

    /// <summary>Codes of the units above one, nearest first; nothing where there is no such unit.</summary>
    public IReadOnlyList<string> AncestorsOf(string code)
    {
        var above = new List<string>();
        // A database of former times may hold a circle.
        for (var next = ParentOf(code); next is not null && next != code && !above.Contains(next); next = ParentOf(next))
            above.Add(next);
        return above;
    }

    /// <summary>Whether a unit is another one or stands below it, at whatever depth; never where there is no such unit.</summary>
    public bool IsWithin(string unit, string above) => _units.ContainsKey(unit) && (unit == above || AncestorsOf(unit).Contains(above));

    /// <summary>Codes of a unit and of all units below it, at whatever depth; of none where there is no such unit. Worked out once for each unit that is asked for.</summary>
    public IReadOnlySet<string> Within(string code) => _units.ContainsKey(code) ? _tree.Within(code) : FrozenSet<string>.Empty;

    /// <summary>Version of a stream: what a caller that has seen this expects it to be at; 0: there is none, or it is of another kind.</summary>
    /// <param name="stream">Its name, as <see cref="Aggregates"/> makes it.</param>
    public long VersionOf(string stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.Split('/', 2) switch
        {
            ["unit", var code] => _units.VersionOf(code),
            ["round", var code] => _rounds.VersionOf(code),
            ["index-system", var code] => _systems.VersionOf(code),
            ["account", var name] => _accounts.VersionOf(name),
            _ => 0,
        };
    }

    /// <summary>Units that a filter lets through, in the order of codes by their characters.</summary>
    /// <param name="filter">Which; null: all.</param>
    public IEnumerable<Unit> Search(UnitFilter? filter)
    {
        if (filter is null)
            return _units.Values;
        var admits = UnitMatching.Of(filter, this);
        return _units.Named.Where(one => admits(one.State, one.Name)).Select(one => one.State);
    }

    /// <summary>With an event that it may know already.</summary>
    internal RegisterState With(RecordedEvent @event)
    {
        var next = With(@event.Stream, @event.Version, @event.Body);
        return @event.Position > next.Position ? next.Copy(@event.Position) : next;
    }

    /// <summary>With an event that it may know already.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="version">Its version there; what is known of that stream up to it is passed over.</param>
    /// <param name="body">The event.</param>
    internal RegisterState With(string stream, long version, object body)
    {
        if (version <= VersionOf(stream))
            return this;

        var next = Copy(Position);
        switch (body)
        {
            case UnitEvent it:
                var before = _units.GetValueOrDefault(stream["unit/".Length..], Unit.None);
                var after = Unit.Evolve(before, it);
                (next._units, next._tree) = (_units.With(after.Code, after, version), _tree.With(before, after));
                break;
            case RoundEvent it:
                var round = stream["round/".Length..];
                next._rounds = _rounds.With(round, Round.Evolve(_rounds.GetValueOrDefault(round, Round.None), it), version);
                break;
            case SystemEvent it:
                var system = stream["index-system/".Length..];
                next._systems = _systems.With(system, SystemRecord.Evolve(_systems.GetValueOrDefault(system, SystemRecord.None), it), version);
                break;
            case AccountEvent it:
                var account = stream["account/".Length..];
                next._accounts = _accounts.With(account, Account.Evolve(_accounts.GetValueOrDefault(account, Account.None), it), version);
                break;
        }

        return next;
    }

    /// <summary>With many units that it does not know.</summary>
    /// <param name="units">With the versions of their streams.</param>
    /// <param name="position">Place of the last of their events.</param>
    internal RegisterState With(IReadOnlyCollection<(string Code, Unit State, long Version)> units, EventPosition position)
    {
        var next = Copy(position > Position ? position : Position);
        (next._units, next._tree) = (_units.With(units), _tree.With(units.Select(unit => unit.State)));
        return next;
    }

    private static string NameOf(SystemRecord system) => system.Draft?.Definition.Name ?? (system.Revisions is [.., var last] ? last.Name : "");

    private string? ParentOf(string code) => _units.TryGetValue(code, out var unit) ? unit.Parent : null;

    private RegisterState Copy(EventPosition position) =>
        new() { Position = position, _units = _units, _rounds = _rounds, _systems = _systems, _accounts = _accounts, _tree = _tree };
}
