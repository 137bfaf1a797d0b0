using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Moves;

/// <summary>How far items may go without a check failing (逻辑校验): a submission with such a value could not be handed in.</summary>
/// <remarks>Only checks that hold as things stand and of which no other item moves; those between several items show in what is tried.</remarks>
internal sealed class MoveChecks(CheckedSystem system, RowValues values, IReadOnlyList<Movable> all)
{
    private readonly CheckedFormula[] _binding =
    [
        .. system.Checks.Where(check => !check.Rule.IsWarning && !check.When.UsesPeers)
            .Select(check => check.When)
            .Where(check => check.Parameters.All(parameter => parameter.Kind is not ParameterKind.Score)
                && check.Parameters.Count(read => all.Any(movable => movable.Grid.Parameter.Equals(read))) == 1
                && Passes(check, values)),
    ];

    /// <summary>The furthest places up and down.</summary>
    public (long Up, long Down) Within(Movable movable)
    {
        var grid = movable.Grid;
        var (up, down) = (grid.Up, grid.Down);
        foreach (var check in _binding.Where(check => check.Parameters.Contains(grid.Parameter)))
        {
            switch (check.Analyse(null).Directions.GetValueOrDefault(grid.Parameter))
            {
                case Direction.Down:
                    up = GridPlaces.Furthest(up, place => Passes(check, values.With(grid.Parameter, grid[place])));
                    break;
                case Direction.Up:
                    down = GridPlaces.Furthest(down, place => Passes(check, values.With(grid.Parameter, grid[-place])));
                    break;
            }
        }

        return (up, down);
    }

    private static bool Passes(CheckedFormula check, RowValues values) => check.Evaluate(values) is { IsMissing: true } or { Boolean: true };
}
