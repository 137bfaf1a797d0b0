using Fadu.Api.Paging;
using Fadu.Application.Access;
using Fadu.Application.Registers;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Units;

namespace Fadu.Api.Units;

/// <summary>A page of units.</summary>
/// <param name="page">The page.</param>
[GraphQLType("UnitConnection")]
internal sealed class UnitConnection(Page<UnitModel> page) : Connection<UnitModel>(page)
{
    /// <summary>A page of the units that somebody sees.</summary>
    public static UnitConnection Of(Sight sight, UnitFilter? filter, UnitOrder order, PageRequest request, RequestContext context)
    {
        Func<Unit, string> key = order is UnitOrder.NameAsc or UnitOrder.NameDesc ? unit => $"{unit.Name} {unit.Code}" : unit => unit.Code;
        Comparison<string> compare = order is UnitOrder.CodeAsc or UnitOrder.NameAsc ? string.CompareOrdinal : (left, right) => string.CompareOrdinal(right, left);
        var found = sight.FindUnits(filter);
        // By code they come in order.
        Unit[] ordered = order is UnitOrder.CodeAsc ? [.. found] : [.. found.OrderBy(key, Comparer<string>.Create(compare))];
        return new(Pager.Cut(ordered, request, key, compare, unit => new UnitModel(unit, sight), context));
    }
}
