using Fadu.Api.Paging;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Submissions;

/// <summary>Pages of the units of a round.</summary>
internal static class EnrolmentPages
{
    // Sorts before whatever a name may hold.
    private const string Between = "\u0001";

    /// <summary>A page of those that meet a condition.</summary>
    public static Page<T> Cut<T>(
        IEnumerable<EnrolmentModel> units, EnrolmentWhere? where, EnrolmentOrder order, PageRequest request, Func<EnrolmentModel, T> node, RequestContext context)
        where T : class
    {
        Comparison<string> compare = order is EnrolmentOrder.UnitAsc or EnrolmentOrder.NameAsc or EnrolmentOrder.GroupAsc
            ? string.CompareOrdinal
            : (left, right) => string.CompareOrdinal(right, left);
        var key = KeyOf(order);
        EnrolmentModel[] ordered = [.. units.Where(unit => where is null || where.Admits(unit)).OrderBy(key, Comparer<string>.Create(compare))];
        return Pager.Cut(ordered, request, key, compare, node, context);
    }

    private static Func<EnrolmentModel, string> KeyOf(EnrolmentOrder order) => order switch
    {
        EnrolmentOrder.UnitAsc or EnrolmentOrder.UnitDesc => unit => unit.UnitCode,
        EnrolmentOrder.NameAsc or EnrolmentOrder.NameDesc => unit => $"{unit.UnitName}{Between}{unit.UnitCode}",
        _ => unit => $"{unit.Group}{Between}{unit.UnitCode}",
    };
}
