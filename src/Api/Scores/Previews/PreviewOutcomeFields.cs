using System.Diagnostics;
using Fadu.Api.Paging;
using Fadu.Api.Requests;
using Fadu.Application.Scores;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Previews;

namespace Fadu.Api.Scores.Previews;

/// <summary>The units of a preview: those that gain and lose most, and all of them page by page.</summary>
[GraphQLFields("PreviewOutcome")]
internal static class PreviewOutcomeFields
{
    private const int MostReasons = 20;

    public static IReadOnlyList<IReadOnlyList<PreviewReasonModel>> Gains(IReadOnlyList<PreviewOutcomeModel> outcomes, int top, RequestContext context) =>
        Reasons(outcomes, top, preview => preview.Gains(top), context);

    public static IReadOnlyList<IReadOnlyList<PreviewReasonModel>> Losses(IReadOnlyList<PreviewOutcomeModel> outcomes, int top, RequestContext context) =>
        Reasons(outcomes, top, preview => preview.Losses(top), context);

    public static IReadOnlyList<PreviewedUnitConnection> Units(
        IReadOnlyList<PreviewOutcomeModel> outcomes,
        PreviewedUnitWhere? where,
        PreviewedUnitOrder orderBy,
        int? first,
        string? after,
        int? last,
        string? before,
        RequestContext context) =>
        [.. outcomes.Select(outcome => new PreviewedUnitConnection(Page(outcome.Preview, where, orderBy, new(first, after, last, before), context)))];

    private static PreviewReasonModel[][] Reasons(
        IReadOnlyList<PreviewOutcomeModel> outcomes, int top, Func<RevisionPreview, IReadOnlyList<UnitReason>> reasons, RequestContext context) =>
        top is < 0 or > MostReasons
            ? throw context.Fault(new("preview.top", new($"top 取 0 到 {MostReasons}，不是 {top}", $"top is 0 to {MostReasons}, not {top}"), "top"))
            : [.. outcomes.Select(outcome => (PreviewReasonModel[])[.. reasons(outcome.Preview).Select(reason => new PreviewReasonModel(reason))])];

    private static Page<PreviewedUnitModel> Page(RevisionPreview preview, PreviewedUnitWhere? where, PreviewedUnitOrder order, PageRequest request, RequestContext context)
    {
        var descending = order is PreviewedUnitOrder.CodeDesc or PreviewedUnitOrder.ChangeDesc or PreviewedUnitOrder.RiseDesc or PreviewedUnitOrder.RankAfterDesc;
        var compare = RankingKey.Order(descending);
        (PreviewedUnit Unit, RankingKey Key)[] rows = [.. preview.Units().Where(unit => where is null || where.Admits(unit)).Select(unit => (unit, KeyOf(unit, order)))];
        Array.Sort(rows, (left, right) => compare(left.Key, right.Key));

        // A cursor of another order has no place in this one.
        var prefix = $"{order}\n";
        return Pager.Cut(
            rows, request, row => prefix + row.Key, (left, right) => compare(Read(left), Read(right)), row => new PreviewedUnitModel(row.Unit), context);

        RankingKey Read(string text) => text.StartsWith(prefix, StringComparison.Ordinal)
            ? RankingKey.Read(text[prefix.Length..])
            : throw context.Fault(new("CURSOR_INVALID", new("这个游标属于另一种次序，请从第一页重新开始", "this cursor belongs to another order; begin again at the first page"), "after"));
    }

    private static RankingKey KeyOf(PreviewedUnit unit, PreviewedUnitOrder order) => order switch
    {
        PreviewedUnitOrder.CodeAsc or PreviewedUnitOrder.CodeDesc => new(null, unit.Unit.Code, unit.Unit.Code),
        PreviewedUnitOrder.ChangeAsc or PreviewedUnitOrder.ChangeDesc => new(unit.Change, null, unit.Unit.Code),
        PreviewedUnitOrder.RiseAsc or PreviewedUnitOrder.RiseDesc => new(unit.Rise, null, unit.Unit.Code),
        PreviewedUnitOrder.RankAfterAsc or PreviewedUnitOrder.RankAfterDesc => new(unit.RankAfter, null, unit.Unit.Code),
        _ => throw new UnreachableException(order.ToString()),
    };
}
