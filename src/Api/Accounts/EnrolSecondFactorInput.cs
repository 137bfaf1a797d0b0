using Fadu.Api.Requests;

namespace Fadu.Api.Accounts;

/// <summary>Begins to enrol a second factor.</summary>
internal sealed record EnrolSecondFactorInput(string Password) : MutationInput;
