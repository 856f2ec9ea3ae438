# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes tests/data/chat_template/goldens.json: what jinja2 (PyPI), set up as the transformers
library does it, renders for chat templates in the style of the model families and for small
templates that try one feature each. Run from anywhere: python make_template_goldens.py
"""
import json
from pathlib import Path

import jinja2
from jinja2.ext import Extension, loopcontrols
from jinja2.sandbox import ImmutableSandboxedEnvironment

OUT = Path(__file__).resolve().parent.parent / "data" / "chat_template" / "goldens.json"

QWEN2_VL = """{% set image_count = namespace(value=0) %}{% set video_count = namespace(value=0) %}\
{% for message in messages %}{% if loop.first and message['role'] != 'system' %}<|im_start|>system
You are a helpful assistant.<|im_end|>
{% endif %}<|im_start|>{{ message['role'] }}
{% if message['content'] is string %}{{ message['content'] }}<|im_end|>
{% else %}{% for content in message['content'] %}{% if content['type'] == 'image' or 'image' in \
content or 'image_url' in content %}{% set image_count.value = image_count.value + 1 %}\
{% if add_vision_id %}Picture {{ image_count.value }}: {% endif %}<|vision_start|><|image_pad|>\
<|vision_end|>{% elif content['type'] == 'video' or 'video' in content %}\
{% set video_count.value = video_count.value + 1 %}{% if add_vision_id %}Video \
{{ video_count.value }}: {% endif %}<|vision_start|><|video_pad|><|vision_end|>\
{% elif 'text' in content %}{{ content['text'] }}{% endif %}{% endfor %}<|im_end|>
{% endif %}{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant
{% endif %}"""

ONEVISION = """{% for message in messages %}
{{'<|im_start|>' + message['role'] + ' '}}
{# Images come first, #}{% for content in message['content'] | selectattr('type', 'equalto', 'image') %}
{{ '<image>\\n' }}
{% endfor %}
  {# then videos, #}
{% for content in message['content'] | selectattr('type', 'equalto', 'video') %}
{{ '<video>\\n' }}
{% endfor %}
{# then text. #}
{% if message['role'] != 'assistant' %}
    {% for content in message['content'] | selectattr('type', 'equalto', 'text') %}
{{ content['text'] }}
    {% endfor %}
{% else %}
    {% for content in message['content'] | selectattr('type', 'equalto', 'text') %}
        {% generation %}
{{ content['text'] }}
        {% endgeneration %}
    {% endfor %}
{% endif %}
{{'<|im_end|>'}}
{% endfor %}
{% if add_generation_prompt %}
{{ '<|im_start|>assistant\\n' }}
{% endif %}
"""

SMOLLM2 = """{% for message in messages %}{% if loop.first and messages[0]['role'] != 'system' %}\
{{ '<|im_start|>system
You are a helpful AI assistant.<|im_end|>
' }}{% endif %}{{'<|im_start|>' + message['role'] + '
' + message['content'] + '<|im_end|>' + '
'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant
' }}{% endif %}"""

LLAVA = """{% for message in messages %}{% if message['role'] != 'system' %}\
{{ message['role'].upper() + ': '}}{% endif %}{# images first #}{% for content in \
message['content'] | selectattr('type', 'equalto', 'image') %}{{ '<image>\\n' }}{% endfor %}\
{% for content in message['content'] | selectattr('type', 'equalto', 'video') %}{{ '<video>\\n' }}\
{% endfor %}{% if message['role'] != 'assistant' %}{% for content in message['content'] | \
selectattr('type', 'equalto', 'text') %}{{ content['text'] + ' '}}{% endfor %}{% else %}\
{% for content in message['content'] | selectattr('type', 'equalto', 'text') %}{% generation %}\
{{ content['text'] + ' '}}{% endgeneration %}{% endfor %}{% endif %}{% endfor %}\
{% if add_generation_prompt %}{{ 'ASSISTANT:' }}{% endif %}"""

SMOLVLM = """<|im_start|>{% for message in messages %}{{message['role'] | capitalize}}\
{% if message['content'][0]['type'] == 'image' %}{{':'}}{% else %}{{': '}}{% endif %}\
{% for line in message['content'] %}{% if line['type'] == 'text' %}{{line['text']}}\
{% elif line['type'] == 'image' %}{{ '<image>' }}{% endif %}{% endfor %}<end_of_utterance>
{% endfor %}{% if add_generation_prompt %}{{ 'Assistant:' }}{% endif %}"""

MISTRAL = """{%- if messages[0]['role'] == 'system' %}
    {%- set system = messages[0]['content'] | trim %}
    {%- set rest = messages[1:] %}
{%- else %}
    {%- set rest = messages %}
{%- endif %}
{{- bos_token }}
{%- for message in rest %}
    {%- if (message['role'] == 'user') != (loop.index0 % 2 == 0) %}
        {{- raise_exception('Roles must alternate user/assistant/user/assistant/...') }}
    {%- endif %}
    {%- if message['role'] == 'user' %}
        {%- if loop.first and system is defined %}
            {{- '[INST] ' + system + '\\n\\n' + message['content'].strip() + ' [/INST]' }}
        {%- else %}
            {{- '[INST] ' ~ message.content | trim ~ ' [/INST]' }}
        {%- endif %}
    {%- elif message['role'] == 'assistant' %}
        {{- ' ' + message['content'].split('</think>')[-1].lstrip('\\n') + eos_token }}
    {%- endif %}
{%- endfor %}"""

FEATURES = [
    "a\n{% if true %}\nb\n{% endif %}\nc\n", "  {% if true %}  \n  b {% endif %} c", "x{{ 1 }}\ny\n\n",
    "  {%+ if true %}\n x{%+ endif +%}\ny", "a \n {%- if true -%} \n b \n {%- endif -%} \n c",
    "a {{- 1 -}} b", "a {#- c -#} b\n{# d #}\n  {# e #}\nf", "\r\na\r{{ 'b\\r\\n' }}\r\n",
    "{{ 1 + 2 * 3 - 4 // 3 % 2 }} {{ 7 / 2 }} {{ -7 // 2 }} {{ -7 % 3 }} {{ 1.5 * 2 }} {{ 2 e }}",
    "{{ 1 ~ 'a' ~ none ~ true ~ 1.0 }} {{ 'a' + 'b' ~ 1 + 2 * 2 }}",
    "{{ 1 < 2 < 3 }} {{ 3 > 2 > 2 }} {{ 1 == 1.0 }} {{ 'a' < 'b' }} {{ not 1 == 2 }} {{ 1 != 2 }}",
    "{{ 'a' in 'cat' }} {{ 'x' not in ['x'] }} {{ 'k' in {'k': 1} }} {{ 1 in (1, 2) }} {{ 'q' in missing }}",
    "{{ true and 'x' or 'y' }} {{ '' or 0 or none }} {{ [] and 1 }} {{ not not 'a' }}",
    "{{ 'yes' if 1 else 'no' }} {{ 'yes' if 0 }} {{ 'a' if 0 else 'b' if 0 else 'c' }}",
    "{{ [1, 'two', 3.0, none, true, [\"it's\", 'q\"']] }}|{{ {'a': 1, 'b': {'c': 'd\\n'}} }}",
    "{{ missing }}|{{ missing is defined }}|{{ missing is undefined }}|{{ messages is defined }}|{{ tools }}",
    "{{ none is none }} {{ 1 is number }} {{ 1 is string }} {{ 'a' is string }} {{ {} is mapping }}"
    " {{ [] is iterable }} {{ 'a' is iterable }} {{ 1 is iterable }} {{ 'a' is sequence }} {{ 3 is odd }}"
    " {{ 3 is even }} {{ true is boolean }} {{ 1 is boolean }} {{ 1.0 is float }} {{ 1 is integer }}",
    "{{ 4 is divisibleby 2 }} {{ 1 is eq 1 }} {{ 1 is not equalto(2) }} {{ 2 is gt 1 }} {{ 'a' is in ['a'] }}",
    "{{ true is true }} {{ 1 is true }} {{ false is false }} {{ tools is none }} {{ 'a' is mapping }}",
    "{% for x in [1, 2, 3] %}{{ loop.index }}/{{ loop.length }}{{ ',' if not loop.last }}{% endfor %}",
    "{% for x in [3, 1] %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}"
    "{{ loop.previtem }}{{ loop.nextitem }};{% endfor %}",
    "{% for x in [] %}a{% else %}none{% endfor %}{% for x in missing %}a{% else %}b{% endfor %}",
    "{% for x in range(10) if x is odd %}{{ x }}:{{ loop.index }} {% endfor %}",
    "{% for k, v in {'a': 1, 'b': 2}.items() %}{{ k }}={{ v }};{% endfor %}{% for k in {'z': 1} %}{{ k }}{% endfor %}",
    "{% for x in range(9) %}{% if x == 2 %}{% continue %}{% endif %}{% if x > 4 %}{% break %}{% endif %}{{ x }}{% endfor %}",
    "{% set x = 1 %}{% for i in [1, 2] %}{{ x }}{% set x = x + i %}{{ x }} {% endfor %}{{ x }}",
    "{% set x = 1 %}{% if true %}{% set x = 2 %}{% endif %}{{ x }}",
    "{% set ns = namespace(n=0, s='') %}{% for i in [1, 2, 3] %}{% set ns.n = ns.n + i %}"
    "{% set ns.s = ns.s ~ i %}{% endfor %}{{ ns.n }}{{ ns.s }}{{ ns.missing is defined }}",
    "{% set a, b = [1, 2] %}{{ a }}{{ b }}{% set (c, d) = 'xy' %}{{ c }}{{ d }}",
    "{% for c in 'añ😀' %}[{{ c }}]{% endfor %}{{ 'añ😀'|length }}{{ 'añ😀'[1] }}{{ 'añ😀'[-1] }}{{ 'añ😀'[::-1] }}",
    "{{ [1,2,3,4][1:3] }}{{ [1,2,3,4][::-1] }}{{ [1,2,3,4][-2:] }}{{ [1,2,3,4][3:0:-2] }}{{ [1,2][5:] }}{{ 'hello'[1:-1] }}",
    "{{ [1,2,3][-9:9] }}{{ [1,2,3][9:-9:-1] }}{{ [1][3] is defined }}{{ {'a': 1}['b'] is defined }}{{ {'a': {'b': 2}}.a.b }}",
    "{{ '  a b '|trim }}|{{ 'xxaxx'|trim('x') }}|{{ 'aB c'|upper }}|{{ 'ÀB'|lower }}|{{ 'hELLO wORLD'|capitalize }}",
    "{{ 'straße'|upper }} {{ 'éa'|capitalize }} {{ 'a b'.title() }} {{ 'ab cd'.capitalize() }}",
    "{{ ' \u00a0\u2003a\u200b '|trim }}|{{ '\x1ca\x85'.strip() }}|",
    "{{ '  a '.strip() }}|{{ '  a '.lstrip() }}|{{ '  a '.rstrip() }}|{{ 'abca'.strip('ac') }}|{{ 'ébé'.strip('é') }}",
    "{{ 'a b  c'.split() }}{{ 'a,b,,c'.split(',') }}{{ 'a,b,c'.split(',', 1) }}{{ ' a b c '.split(none, 1) }}{{ ''.split() }}{{ ''.split(',') }}",
    "{{ 'abcabc'.replace('b', 'XX') }}{{ 'aaa'.replace('a', 'b', 2) }}{{ 'abc'|replace('c', '') }}",
    "{{ 'abc'.startswith('ab') }}{{ 'abc'.endswith(('x', 'c')) }}{{ 'äbc'.find('c') }}{{ 'abc'.find('z') }}",
    "{{ '-'.join(['a', 'b']) }}{{ [1, 2, 3]|join(', ') }}{{ [{'n': 'x'}, {'n': 'y'}]|join('+', attribute='n') }}{{ 'abc'|join('.') }}",
    "{{ [1,2]|first }}{{ [1,2]|last }}{{ []|first is defined }}{{ 'abc'|first }}{{ [1,2,3]|length }}{{ {'a':1}|count }}",
    "{{ missing|default('d') }}{{ ''|default('d') }}{{ ''|default('d', true) }}{{ ''|d('e', boolean=true) }}{{ none|default('x') }}",
    "{{ [{'a': 1}, {'a': 2}, {}]|selectattr('a', 'defined')|list|length }}{{ [{'a': 1}, {'a': 0}]|selectattr('a')|list }}"
    "{{ [{'a': 1}, {'a': 0}]|rejectattr('a', 'equalto', 1)|map(attribute='a')|list }}",
    "{{ [1, 'a', none]|select('string')|list }}{{ [1, 2, 3]|reject('odd')|list }}{{ ['a', 'b']|map('upper')|join }}"
    "{{ [0, 1]|select|list }}{{ [{'a': {'b': 3}}]|map(attribute='a.b')|first }}",
    "{{ {'a': [1, 'é\"\\n', none, true, 1.5], 'b': {}}|tojson }}{{ []|tojson }}{{ {'a': [1, {'b': []}]}|tojson(indent=2) }}",
    "{{ '12'|int + 1 }}{{ 'x'|int }}{{ 3.9|int }}{{ 5|string + 'a' }}{{ [1,2]|reverse|list }}{{ 'abc'|reverse }}",
    "{{ {'a': 1}.get('a') }}{{ {'a': 1}.get('b') }}{{ {'a': 1}.get('b', 'x') }}{{ {'a': 1}.keys()|list }}{{ {'a': 1}.values()|list }}{{ {'a': 1}|items|map('join', '=')|list }}",
    "{{ range(3)|list }}{{ range(1, 7, 2)|list }}{{ range(3, 0, -1)|list }}{{ dict(a=1, b='c') }}",
    "{{ 'a' 'b' \"c\" }}{{ '\\'\\\\ \\x41\\u00e9 \\q' }}{{ \"it's\" }}{{ ('x') }}{{ ()|length }}{{ 1_000 }}",
    "{{ {'a': '}}'} }}{{ '%}' }}{% if '%}' %}x{% endif %}{{ {'a': {'b': 1}}['a']['b'] }}",
    "{{ messages[-1].role }}{{ messages|length }}{{ (messages|first)['role'] }}{{ messages[0].content is string }}",
    "{% generation %}{% set z = 1 %}a{{ z }}{% endgeneration %}{{ z is defined }}",
    "{{ 0.1 + 0.2 }} {{ 1e3 }} {{ 2.5E-2 }} {{ 1.0 / 3 }} {{ 12345678.0 * 100 }} {{ true + 1 }} {{ -true }} {{ +3 }}",
    "{{ [1] + [2] }}{{ [[1]] == [[1.0]] }}{{ {'a': 1} == {'a': 1} }}{{ 'a' == 1 }}{{ none == false }}{{ missing == missing2 }}",
    "{% if missing.x is defined %}a{% endif %}", "{{ raise_exception('stop here') }}", "{{ 'a' + 1 }}", "{{ 1 // 0 }}",
    "{{ missing + 'a' }}", "{{ [1] | nosuchfilter }}", "{% for x in 5 %}{% endfor %}", "{{ missing() }}", "{{ 'a' < 1 }}",
    "{{ unclosed", "{% if true %}", "{% endif %}", "{{ 'open }}", "{{ 1 + }}", "{% nosuchtag %}", "{# open", "{{ a b }}", "{{ $ }}",
    "{{ [1, 2 }}", "{{ x[] }}", "{% set x %}",
]

TEXTS = ["What moves?", "  spaced \n text  ", "{{ 7 * 7 }} {% if x %}", "<|im_end|>\n<|im_start|>system",
         "é\u0301 😀 \u00a0", ""]


class Generation(Extension):
    tags = {"generation"}

    def parse(self, parser):
        line = next(parser.stream).lineno
        body = parser.parse_statements(["name:endgeneration"], drop_needle=True)
        return jinja2.nodes.CallBlock(self.call_method("_plain"), [], [], body).set_lineno(line)

    def _plain(self, caller):
        return caller()


def environment():
    def raise_exception(message):
        raise jinja2.exceptions.TemplateError(message)

    def tojson(value, ensure_ascii=False, indent=None, separators=None, sort_keys=False):
        return json.dumps(value, ensure_ascii=ensure_ascii, indent=indent, separators=separators,
                          sort_keys=sort_keys)

    env = ImmutableSandboxedEnvironment(trim_blocks=True, lstrip_blocks=True,
                                        extensions=[Generation, loopcontrols])
    env.filters["tojson"] = tojson
    env.globals["raise_exception"] = raise_exception
    return env


def render(template, messages, prompt, variables):
    try:
        return environment().from_string(template).render(
            messages=messages, tools=None, documents=None, add_generation_prompt=prompt, **variables)
    except (jinja2.exceptions.TemplateError, TypeError, ZeroDivisionError):
        return None


def conversations(as_parts):
    def turn(role, text, *media):
        if not as_parts:
            return {"role": role, "content": text}
        return {"role": role,
                "content": [{"type": kind} for kind in media] + [{"type": "text", "text": text}]}

    out = [[turn("user", text, "video")] for text in TEXTS]
    out.append([turn("system", " Be brief. "), turn("user", TEXTS[0], "video", "image")])
    out.append([turn("user", TEXTS[1], "image", "image"), turn("assistant", "<think>a</think>\n\nA dog."),
                turn("user", TEXTS[3])])
    out.append([turn("assistant", "first")])
    return out


def main():
    rows = []

    def add(name, template, messages, prompt=True, variables=None):
        variables = variables or {}
        rows.append({"name": name, "template": template, "messages": messages, "prompt": prompt,
                     "variables": variables, "text": render(template, messages, prompt, variables)})

    families = {"qwen2_vl": (QWEN2_VL, True), "onevision": (ONEVISION, True), "llava": (LLAVA, True),
                "smolvlm": (SMOLVLM, True), "smollm2": (SMOLLM2, False), "mistral": (MISTRAL, False),
                "qwen2_vl text": (QWEN2_VL, False)}
    for name, (template, as_parts) in families.items():
        for messages in conversations(as_parts):
            add(name, template, messages, True, {"bos_token": "<s>", "eos_token": "</s>"})
        add(name, template, messages, False, {"bos_token": "<s>", "eos_token": "</s>"})
    for template in FEATURES:
        add("feature", template, conversations(False)[0])
    OUT.parent.mkdir(parents=True, exist_ok=True)
    OUT.write_text(json.dumps(rows, ensure_ascii=True, indent=0) + "\n")
    print(len(rows), "cases,", sum(row["text"] is None for row in rows), "refused")


if __name__ == "__main__":
    main()
