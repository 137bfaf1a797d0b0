using Fadu.Formula.Expressions;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Scoring;

/// <summary>A parameter that some formula of the system reads.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Marks">Of [得分.CODE], that indicator with all below it, on its nominal marks; null for the others.</param>
internal sealed record PlannedInput(Parameter Parameter, MarksTree? Marks);
