using Fadu.Api.Ids;
using Fadu.Application.Access;
using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Units;

namespace Fadu.Api.Units;

/// <summary>
/// A unit as clients see it. Code, name, kind, group and status are there for whoever is handed it, as in a ranking; the rest where the caller
/// may see the unit itself.
/// </summary>
/// <param name="unit">The unit, registered.</param>
/// <param name="sight">What the caller may see.</param>
[GraphQLType("Unit")]
internal sealed class UnitModel(Unit unit, Sight sight) : INode
{
    internal Sight Sight => sight;

    public string Id => GlobalId.Of("Unit", Code);

    public string Code => unit.Code;

    public string Name => unit.Name;

    public string? Kind => unit.Kind;

    public string? Group => unit.Group;

    public UnitState Status => unit.Status is UnitStatus.Closed ? UnitState.Closed : UnitState.Active;

    public string? Successor => unit.Successor;

    public UnitModel? Parent => unit.Parent is { } parent ? Find(sight, parent) : null;

    public IReadOnlyList<UnitModel> Ancestors => [.. sight.Register.AncestorsOf(Code).Select(above => Find(sight, above)).OfType<UnitModel>()];

    public IReadOnlyList<UnitAttributeModel> Attributes
    {
        get
        {
            if (unit.Attributes.Count == 0 || !sight.SeesUnit(Code))
                return [];
            var known = new KnownAttributes(sight.Register);
            return [.. unit.Attributes.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new UnitAttributeModel(one.Key, known.NameOf(one.Key), one.Value))];
        }
    }

    public UnitContactModel? Contact => unit.Contact is { } contact && sight.SeesContact(Code) ? new(contact.Name, contact.Phone) : null;

    public int Version => (int)sight.Register.VersionOf(Aggregates.StreamOfUnit(Code));

    /// <summary>A unit; null where there is none or none that may be seen.</summary>
    internal static UnitModel? Find(Sight sight, string code) =>
        sight.Register.Units.TryGetValue(code, out var unit) && sight.SeesUnit(code) ? new(unit, sight) : null;
}
