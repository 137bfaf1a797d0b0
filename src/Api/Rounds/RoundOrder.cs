namespace Fadu.Api.Rounds;

/// <summary>Order of rounds; ties by code.</summary>
internal enum RoundOrder
{
    CodeAsc,
    CodeDesc,
    DeadlineAsc,
    DeadlineDesc,
}
