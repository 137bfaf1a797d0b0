using Fadu.Kernel;
using Microsoft.AspNetCore.WebUtilities;

namespace Fadu.Host.Answers;

/// <summary>What status codes mean, and what to do about those that come without another explanation.</summary>
internal static class StatusTexts
{
    /// <summary>The words of a status.</summary>
    public static Text Of(int status) => new(Chinese(status), ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : $"Error {status}");

    /// <summary>The problem that a status alone tells.</summary>
    public static Problem ProblemOf(int status) => status switch
    {
        400 => new("http.bad_request", new("请求不合 HTTP 的规则，没有处理；请检查地址、请求头和正文", "the request is not well-formed and was not handled; check its address, headers and body"), null),
        401 => new("http.unauthenticated", new("请先登录，或带上有效的令牌", "sign in first, or send a valid token"), null),
        403 => new("http.forbidden", new("您的账号没有这个权限", "your account may not do this"), null),
        404 => new("http.not_found", new("没有这个地址，或者您看不到它；请核对地址", "there is nothing at this address that you may see; check the address"), null),
        405 => new("http.method_not_allowed", new("这个地址不支持这种方法；可以用的方法见响应头 Allow", "this address does not take this method; the header Allow names those that it takes"), null),
        406 => new("http.not_acceptable", new("没有您要的格式；请改写请求头 Accept", "there is no answer of that type; change the header Accept"), null),
        408 => new("http.too_slow", new("请求正文到得太慢，没有处理；请检查网络后重试", "the body arrived too slowly and was not handled; check the connection and try again"), null),
        411 => new("http.length_required", new("请在请求头 Content-Length 里写明正文长度", "give the length of the body in Content-Length"), null),
        413 => new("http.too_large", new("请求正文太大，没有处理；请减小后重试", "the body is too large and was not handled; send less"), null),
        414 => new("http.uri_too_long", new("地址太长；请把内容放进正文用 POST 发送", "the address is too long; send the content in a body, by POST"), null),
        415 => new("http.unsupported_type", new("不接受这种内容类型；请改写请求头 Content-Type", "this type of content is not taken; change Content-Type"), null),
        429 => new("http.too_many_requests", new("请求太频繁；请等响应头 Retry-After 所写的秒数后再试", "too many requests; wait for as many seconds as Retry-After says"), null),
        431 => new("http.headers_too_large", new("请求头太大；请减少请求头", "the headers are too large; send fewer"), null),
        503 => new("http.unavailable", new("服务暂时不能用；请稍后再试", "the service is not available now; try again later"), null),
        >= 500 => new("http.internal_error", new("服务内部出错，没有完成；请稍后再试，仍不行时把 traceId 告诉管理员", "something broke in the service; try again later, and if it stays so tell the administrator the traceId"), null),
        _ => new("http.refused", new("请求没有处理", "the request was not handled"), null),
    };

    private static string Chinese(int status) => status switch
    {
        400 => "请求有误",
        401 => "没有登录",
        403 => "没有权限",
        404 => "找不到",
        405 => "不支持这种方法",
        406 => "没有这种格式",
        408 => "请求超时",
        409 => "有冲突",
        410 => "已经没有了",
        411 => "要写明长度",
        412 => "前提不成立",
        413 => "内容太大",
        414 => "地址太长",
        415 => "不支持这种类型",
        416 => "范围不对",
        422 => "内容不对",
        428 => "要写明前提",
        429 => "请求太多",
        431 => "请求头太大",
        500 => "内部出错",
        501 => "没有实现",
        503 => "暂时不能用",
        507 => "空间不足",
        _ => $"错误 {status}",
    };
}
