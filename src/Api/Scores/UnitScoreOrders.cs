using System.Diagnostics;
using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Application.Scores;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Scores;

/// <summary>Orders of rankings, and cursors in them.</summary>
internal static class UnitScoreOrders
{
    /// <summary>What an order asks of the ranking.</summary>
    public static RankingOrder Of(UnitScoreOrder order, string? indicator) => order switch
    {
        UnitScoreOrder.RankAsc => new(RankingBy.Rank, null, IsDescending: false),
        UnitScoreOrder.RankDesc => new(RankingBy.Rank, null, IsDescending: true),
        UnitScoreOrder.TotalAsc => new(RankingBy.Total, null, IsDescending: false),
        UnitScoreOrder.TotalDesc => new(RankingBy.Total, null, IsDescending: true),
        UnitScoreOrder.CodeAsc => new(RankingBy.Code, null, IsDescending: false),
        UnitScoreOrder.CodeDesc => new(RankingBy.Code, null, IsDescending: true),
        UnitScoreOrder.NameAsc => new(RankingBy.Name, null, IsDescending: false),
        UnitScoreOrder.NameDesc => new(RankingBy.Name, null, IsDescending: true),
        UnitScoreOrder.IndicatorAsc => new(RankingBy.Indicator, indicator, IsDescending: false),
        UnitScoreOrder.IndicatorDesc => new(RankingBy.Indicator, indicator, IsDescending: true),
        _ => throw new UnreachableException(order.ToString()),
    };

    /// <summary>A page of a ranking.</summary>
    public static Page<UnitScoreModel> Page(IReadOnlyList<RankedUnit> rows, PageRequest request, RankingOrder order, RequestContext context)
    {
        // A cursor of another order has no place in this one.
        var prefix = $"{order.By} {order.IsDescending} {order.Indicator}\n";
        var compare = RankingKey.Order(order.IsDescending);
        return Pager.Cut(
            rows,
            request,
            row => prefix + row.Key,
            (left, right) => compare(Read(left), Read(right)),
            row => new UnitScoreModel(row.Unit, context.Viewer().Language),
            context);

        RankingKey Read(string text) => text.StartsWith(prefix, StringComparison.Ordinal)
            ? RankingKey.Read(text[prefix.Length..])
            : throw context.Fault(new("CURSOR_INVALID", new("这个游标属于另一种次序，请从第一页重新开始", "this cursor belongs to another order; begin again at the first page"), "after"));
    }
}
