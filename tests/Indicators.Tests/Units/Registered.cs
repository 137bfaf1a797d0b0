using Fadu.Indicators.Units;
using Fadu.TestSupport.Decisions;

namespace Fadu.Indicators.Tests.Units;

/// <summary>Units to decide about.</summary>
internal static class Registered
{
    /// <summary>锦江区, a district of 510100 in the first group.</summary>
    public static UnitRegistered District { get; } = new("510104", "锦江区", "区县", "510100", "一组");

    public static UnitClosed Merged { get; } = new("并入青羊区", "510105");

    public static Given<Unit, UnitEvent> Given(params UnitEvent[] events) => new(Unit.None, Unit.Evolve, events);
}
