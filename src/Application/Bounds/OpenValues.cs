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
    /// submitted; on the others, every item that is not verified, graded or supplied. What no decision would let in any more is not open: in a
    /// closed round nothing, once results are publicised neither what is supplied nor attributes, and of an accepted submission neither what
    /// the unit reports nor grades. What has a value on the basis is fixed, and so are values of the round before; appeals are not looked into.
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
            if (known is null or { IsMissing: true } && CanStillCome(parameter, moment, code))
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

    private static bool CanStillCome(SystemParameter parameter, BookMoment moment, string unit) => moment.Round.Status is not RoundStatus.Closed
        && parameter.Parameter.Kind switch
        {
            ParameterKind.Item => CanStillCome(parameter.Item!, moment, unit),
            ParameterKind.Attribute => moment.Round.Publication is null,
            _ => false,
        };

    private static bool CanStillCome(Item item, BookMoment moment, string unit) => item.From switch
    {
        ItemSource.Unit => !IsSettled(moment, unit),
        ItemSource.Evaluator => moment.Reading.Basis is not Basis.Reported && !IsSettled(moment, unit),
        _ => moment.Reading.Basis is not Basis.Reported && moment.Round.Publication is null,
    };

    // A revision adopted since may have brought items, which open the submission again.
    private static bool IsSettled(BookMoment moment, string unit) =>
        moment.Submissions.GetValueOrDefault(unit) is { Status: SubmissionStatus.Accepted } submission
        && submission.Revision == moment.Round.Revision && submission.Revision == moment.Reading.Revision;

    private static Value? Submitted(SystemParameter parameter, BookMoment moment, string unit) =>
        parameter is { Parameter.Kind: ParameterKind.Item, Item: { From: ItemSource.Unit } item } && moment.Reading.Basis is not Basis.Reported
        && SubmissionValues.ValueOf(moment.Submissions[unit], item, Basis.Reported, moment.Round) is { IsMissing: false } value ? value : null;
}
