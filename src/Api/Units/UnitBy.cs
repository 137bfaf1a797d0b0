using Fadu.Api.Ids;

namespace Fadu.Api.Units;

/// <summary>How a unit is named.</summary>
internal abstract record UnitBy
{
    internal string UnitCode => this is Code code ? code.Value : GlobalId.KeyOf(((Id)this).Value, "Unit");

    /// <summary>By its code.</summary>
    public sealed record Code(string Value) : UnitBy;

    /// <summary>By its id.</summary>
    public sealed record Id(string Value) : UnitBy;
}
