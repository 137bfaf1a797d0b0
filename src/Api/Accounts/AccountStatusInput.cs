using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Suspends or resumes an account; the reason has to be given.</summary>
internal sealed record AccountStatusInput(string Name) : MutationInput;
