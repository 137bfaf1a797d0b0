namespace Fadu.Api.Rounds;

/// <summary>Lets one unit submit later.</summary>
internal sealed record ExtendDeadlineInput(string UnitCode, DateTimeOffset Until) : RoundInput;
