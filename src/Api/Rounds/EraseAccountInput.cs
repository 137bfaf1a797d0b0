using Fadu.Api.Requests;

namespace Fadu.Api.Rounds;

/// <summary>Erases the name of the person who has an account, there and in every round.</summary>
internal sealed record EraseAccountInput(string Name) : MutationInput;
