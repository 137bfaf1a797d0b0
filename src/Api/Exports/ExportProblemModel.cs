using Fadu.GraphQL.Binding.Marks;
using Fadu.Kernel;

namespace Fadu.Api.Exports;

/// <summary>Why a file could not be made.</summary>
/// <param name="problem">The problem.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("ExportProblem")]
internal sealed class ExportProblemModel(Problem problem, Language language)
{
    public string Code => problem.Code;

    public string Message => problem.Message.In(language);
}
