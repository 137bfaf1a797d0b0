using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Opens an account.</summary>
internal sealed record OpenAccountInput(string Name, string DisplayName, bool External) : MutationInput;
