using Fadu.Indicators.Plans.Options;

namespace Fadu.Indicators.Plans.Search;

/// <summary>One way to move the levers of a part as the search sees it.</summary>
/// <param name="Option">The way.</param>
/// <param name="Effort">What it costs.</param>
/// <param name="Cells">What it adds to each sum.</param>
internal sealed record Choice(PlanOption Option, double Effort, double[] Cells);
