using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Asks for no code any more.</summary>
internal sealed record RemoveSecondFactorInput(string Password) : MutationInput;
