using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.Kernel;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Answers;

/// <summary>
/// Errors that stop a GraphQL request before anything of it is executed, in the client's language. What is wrong with the writing of a
/// document is for whoever wrote the client, and stays in English behind a word of what kind of fault it is.
/// </summary>
internal static class RefusalWords
{
    /// <summary>The message of an error.</summary>
    public static string Of(HttpContext context, GraphQLError error) => RequestLanguage.Of(context) is Language.English ? error.Message : Chinese(error);

    private static string Chinese(GraphQLError error) => error.Code switch
    {
        // Said in the client's language already.
        TransportErrorCodes.NotAdmitted => error.Message,
        GuardErrorCodes.Unauthenticated => $"请先登录：{Extension(error, "field")} 只对登录的人开放",
        GuardErrorCodes.Forbidden => $"您的角色没有这个权限：{Extension(error, "field")}；需要时请与管理员联系",
        GuardErrorCodes.CostExceeded or GuardErrorCodes.DepthExceeded or GuardErrorCodes.NodesExceeded or GuardErrorCodes.IntrospectionDepthExceeded or ErrorCodes.LimitExceeded =>
            $"请求超出限度，没有执行；请减少字段、层次或每页条数。{error.Message}",
        GuardErrorCodes.IntrospectionDisabled => "登录以后才能查询接口结构",
        TransportErrorCodes.BodyTooLarge => StatusTexts.ProblemOf(StatusCodes.Status413PayloadTooLarge).Message.Chinese,
        TransportErrorCodes.BodyTimeout => StatusTexts.ProblemOf(StatusCodes.Status408RequestTimeout).Message.Chinese,
        TransportErrorCodes.UnsupportedMediaType => "不接受这种内容类型；请求正文应是 UTF-8 的 application/json，不压缩",
        TransportErrorCodes.MethodNotAllowed => StatusTexts.ProblemOf(StatusCodes.Status405MethodNotAllowed).Message.Chinese,
        TransportErrorCodes.NotAcceptable => StatusTexts.ProblemOf(StatusCodes.Status406NotAcceptable).Message.Chinese,
        ErrorCodes.SyntaxError => $"请求的 GraphQL 语法有误：{error.Message}",
        ErrorCodes.ValidationFailed => $"请求与接口结构不符：{DocumentWords.Of(error.Message)}",
        _ => $"请求没有执行：{DocumentWords.Of(error.Message)}",
    };

    private static string Extension(GraphQLError error, string name) => error.Extensions?.GetValueOrDefault(name)?.ToString() ?? "";
}
