using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Indicators.Units;
using Fadu.Kernel;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>Registers the city with its units, attributes and contacts, and opens the accounts of everybody who acts.</summary>
/// <param name="options">What it is made of.</param>
/// <param name="typical">What is usual.</param>
/// <param name="writer">Takes the events.</param>
internal sealed class DemonstrationRegister(DemonstrationOptions options, TypicalValues typical, SeedWriter writer)
{
    // Some units have named nobody yet.
    private const int WithoutContact = 7;

    private static readonly Caller _registrar = new() { Account = DemonstrationCodes.Administrator, Role = "administrator", Reason = "单位名录登记" };

    /// <summary>Registers all of it.</summary>
    public async Task RunAsync(IReadOnlyList<SeedUnit> units, SeedCast cast, CancellationToken ct)
    {
        // Above first: a unit names the one above it.
        await WriteUnitsAsync([(DemonstrationCodes.City, City())], ct);
        await WriteUnitsAsync([.. units.Select((unit, i) => (unit.Code, Below(unit, i)))], ct);
        SeedChange[] accounts =
        [
            Account(DemonstrationCodes.Administrator, "系统管理员", new(Role.Administrator, null, Below: false)),
            Account(DemonstrationCodes.Coordinator, "普法办协调员", new(Role.Coordinator, null, Below: false)),
            Account(SeedCast.Supplier.Account, "数据汇总员", new(Role.Coordinator, null, Below: false)),
            .. cast.Verifiers.Concat(cast.Experts).Select(one => Account(one.Account, one.Name, new(Role.Evaluator, null, Below: false))),
            .. units.Select((unit, i) => Account(SeedCast.ReporterNameOf(unit.Code), SeedNames.Person(i + 100), new(Role.Reporter, unit.Code, Below: false))),
        ];
        await writer.WriteAsync(new(options.Begins.AddHours(2), _registrar with { Reason = "开通账号" }, accounts), ct);
    }

    private ValueTask WriteUnitsAsync(IEnumerable<(string Code, UnitEvent[] Events)> changes, CancellationToken ct) => writer.WriteAsync(
        new(options.Begins, _registrar, [.. changes.Select(change => new SeedChange(Aggregates.StreamOfUnit(change.Code), Aggregates.Unit.Kind, change.Events, IsLast: true))]), ct);

    private UnitEvent[] City() => Decided(new RegisterUnit(DemonstrationCodes.City, options.City, "设区市", null, null, null).Decide(Unit.None));

    private UnitEvent[] Below(SeedUnit unit, int number)
    {
        var (state, events) = (Unit.None, new List<UnitEvent>());
        Take(new RegisterUnit(unit.Code, unit.Name, unit.Kind, unit.Parent, [], unit.Group).Decide(state));
        var values = new DrawnValues(typical, unit.DrawnFrom, isPrevious: false);
        foreach (var attribute in options.System.Attributes)
            Take(new SetAttribute(attribute.Code, values.Of($"单位.{attribute.Name}"), $"{options.Begins.Year}年末", "统计年鉴").Decide(state));
        if (number % WithoutContact != WithoutContact - 1)
            Take(new NameUnitContact(SeedNames.Person(number + 100), FormattableString.Invariant($"0000-555{number:0000}")).Decide(state));
        return [.. events];

        void Take(Result<UnitEvent[]> decided)
        {
            events.AddRange(Decided(decided));
            state = events.Aggregate(Unit.None, Unit.Evolve);
        }
    }

    private static SeedChange Account(string name, string person, Grant grant)
    {
        var opened = Decided(new OpenAccount(name, person, External: false).Decide(Accounts.Account.None));
        var granted = Decided(new GrantRole(grant.Role, grant.Unit, grant.Below, UnitKnown: true).Decide(opened.Aggregate(Accounts.Account.None, Accounts.Account.Evolve)));
        return new(Aggregates.StreamOfAccount(name), Aggregates.Account.Kind, [.. opened, .. granted], IsLast: true);
    }

    private static T[] Decided<T>(Result<T[]> result) => result.Value ?? throw new SeedRefusedException("register", result.Problems);
}
