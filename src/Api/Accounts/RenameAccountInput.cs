using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Gives a person another name.</summary>
internal sealed record RenameAccountInput(string Name, string DisplayName) : MutationInput;
