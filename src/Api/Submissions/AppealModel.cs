using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Submissions;

/// <summary>An appeal.</summary>
/// <param name="Number">1 for the unit's first.</param>
/// <param name="PublicationNumber">Number of the publication that it is about.</param>
/// <param name="IndicatorCode">Code of the indicator.</param>
/// <param name="Reason">What the unit says.</param>
/// <param name="Withdrawn">Whether the unit took it back.</param>
/// <param name="Decision">What was decided; null: not yet.</param>
[GraphQLType("Appeal")]
internal sealed record AppealModel(int Number, int PublicationNumber, string IndicatorCode, string Reason, bool Withdrawn, AppealDecisionModel? Decision);
