using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Lets a second factor count.</summary>
internal sealed record ConfirmSecondFactorInput(string Code) : MutationInput;
