using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds;

/// <summary>Publicises the results.</summary>
internal sealed record PubliciseResultsInput(Basis Basis, DateTimeOffset? AppealsUntil, string? CorrectionNotice) : RoundInput;
