const sources = import.meta.glob<string>(
  "../../node_modules/@uswds/uswds/dist/img/usa-icons/{account_circle,add,add_circle,arrow_forward,assessment,autorenew,calendar_today,campaign,cancel,check,check_circle,close,content_copy,directions_walk,edit,error,event,expand_less,expand_more,file_download,flag,help,history,hourglass_empty,info,language,list,local_hospital,location_on,lock,login,logout,map,menu,more_horiz,navigate_next,people,person,phone,print,priority_high,schedule,search,security,send,shield,store,support_agent,timer,trending_up,undo,update,verified,warning}.svg",
  { eager: true, query: "?raw", import: "default" },
);

interface Shape {
  tag: "path" | "circle";
  at: Record<string, string>;
}

// Paths and circles are what these icons are made of; the first of many is an empty square to keep the size.
const shapesIn = (source: string): Shape[] =>
  [...source.matchAll(/<(path|circle)([^>]*)>/g)].filter(([, , at = ""]) => !at.includes('fill="none"')).map(([, tag, at = ""]) => ({
    tag: tag as Shape["tag"],
    at: Object.fromEntries([...at.matchAll(/ (d|cx|cy|r)="([^"]+)"/g)].map(([, name = "", value = ""]) => [name, value])),
  }));

const shapes = new Map(Object.entries(sources).map(([path, source]) => [path.slice(path.lastIndexOf("/") + 1, -4), shapesIn(source)]));

// Drawn beside a word, never instead of one.
export function Icon({ name }: { name: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {(shapes.get(name) ?? []).map(({ tag: Tag, at }) => <Tag key={Object.values(at).join()} {...at} />)}
    </svg>
  );
}
