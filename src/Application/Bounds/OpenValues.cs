using Fadu.Application.Books;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Bounds;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Bounds;

/// <summary>What a unit of a round can still get while items of it are outstanding or unverified. Pure.</summary>
public static class OpenValues
{
    /// <summary>
    /// Bounds of one unit's scores. Open is what has no value on the basis: on the reported one, the items of the unit that it has not
    /// submitted; on the others, every item that is not verified, graded or supplied. Attributes without a value are open until results are
    /// publicised. What has a value on the basis is fixed, and so are values of the round before.
    /// </summary>
    /// <param name="moment">The round on a basis.</param>
    /// <param name="unit">The unit's row in its scores.</param>
    /// <param name="asReported">
    /// True: what the unit has submitted is taken to be verified as it is, and only the rest is open. False: it could be corrected to anything.
    /// Makes no difference on the reported basis.
    /// </param>
    public static UnitBounds BoundsOf(BookMoment moment, int unit, bool asReported)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var (scores, code) = (moment.Reading.Scores, moment.Reading.Scores.Table.Units[unit].Code);
        var (columns, open) = (new Dictionary<Parameter, Column>(), new HashSet<Parameter>());
        foreach (var parameter in scores.Plan.System.Parameters.Where(parameter => parameter.Policy is null))
        {
            var known = scores.Table.Columns.TryGetValue(parameter.Parameter, out var column) ? column[unit] : (Value?)null;
            if (known is null or { IsMissing: true } && CanStillCome(parameter, moment))
            {
                known = asReported ? Submitted(parameter, moment, code) : null;
                if (known is null)
                    open.Add(parameter.Parameter);
            }

            if (known is { } value)
                columns.Add(parameter.Parameter, new(parameter.Parameter.Type, 1) { [0] = value });
        }

        return BoundsFinder.Find(scores.Plan, new([scores.Table.Units[unit]], columns), 0, open);
    }

    private static bool CanStillCome(SystemParameter parameter, BookMoment moment) => parameter.Parameter.Kind switch
    {
        ParameterKind.Item => moment.Reading.Basis is not Basis.Reported || parameter.Item!.From is ItemSource.Unit,
        ParameterKind.Attribute => moment.Round.Publication is null,
        _ => false,
    };

    private static Value? Submitted(SystemParameter parameter, BookMoment moment, string unit) =>
        parameter is { Parameter.Kind: ParameterKind.Item, Item: { From: ItemSource.Unit } item } && moment.Reading.Basis is not Basis.Reported
        && SubmissionValues.ValueOf(moment.Submissions[unit], item, Basis.Reported, moment.Round) is { IsMissing: false } value ? value : null;
}
