using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Guarding.Measuring;

namespace Fadu.GraphQL.Guarding;

/// <summary>Says which limits an operation passes, with the limit and the figure in words and under <c>extensions</c>.</summary>
internal static class LimitRefusals
{
    public static IEnumerable<GraphQLError> Of(OperationMeasure measure, GuardLimits limits) =>
        Introspection(measure, limits).Concat(measure.IsComplete ? Limits(measure, limits) : [TooLarge(measure)]);

    private static IEnumerable<GraphQLError> Introspection(OperationMeasure measure, GuardLimits limits)
    {
        if (limits.AllowsIntrospection || measure.IntrospectionOffsets.IsEmpty)
            yield break;
        yield return new(GuardErrorCodes.IntrospectionDisabled, "Questions about the schema are not answered here: __schema and __type may not be selected.")
        {
            Locations = [measure.Source.LocationOf(measure.IntrospectionOffsets[0])],
        };
    }

    private static IEnumerable<GraphQLError> Limits(OperationMeasure measure, GuardLimits limits)
    {
        if (measure.IntrospectionDepth > limits.MaxIntrospectionDepth)
            yield return Passed(measure, GuardErrorCodes.IntrospectionDepthExceeded, "The depth of introspection lists", measure.IntrospectionDepth, limits.MaxIntrospectionDepth);
        if (measure.Depth > limits.MaxDepth)
            yield return Passed(measure, GuardErrorCodes.DepthExceeded, "The depth", measure.Depth, limits.MaxDepth);
        if (measure.Nodes > limits.MaxNodes)
            yield return Passed(measure, GuardErrorCodes.NodesExceeded, "The number of fields", measure.Nodes, limits.MaxNodes);
        if (measure.Cost > limits.MaxCost)
            yield return Passed(measure, GuardErrorCodes.CostExceeded, "The cost", measure.Cost, limits.MaxCost);
    }

    // Its figures are too small, so they are not told; the limit that it passed is the one on looking at it.
    private static GraphQLError TooLarge(OperationMeasure measure) =>
        Passed(measure, ErrorCodes.LimitExceeded, "The number of selections looked at", OperationMeasurement.MostSteps + 1L, OperationMeasurement.MostSteps);

    private static GraphQLError Passed(OperationMeasure measure, string code, string what, long actual, long limit)
    {
        var figure = actual == long.MaxValue ? $"at least {actual}" : $"{actual}";
        return new(code, $"{what} of the operation is {figure}; the limit is {limit}.")
        {
            Locations = [measure.Source.LocationOf(measure.Offset)],
            Extensions = ImmutableDictionary<string, object?>.Empty.Add("limit", limit).Add("actual", actual),
        };
    }
}
