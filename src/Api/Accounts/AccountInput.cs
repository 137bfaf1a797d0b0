using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Does something to an account that needs no more than its name.</summary>
internal sealed record AccountInput(string Name) : MutationInput;
