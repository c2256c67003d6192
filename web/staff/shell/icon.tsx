const sources = import.meta.glob<string>(
  "../../node_modules/@uswds/uswds/dist/img/usa-icons/{account_circle,add,add_circle,arrow_forward,assessment,autorenew,calendar_today,campaign,cancel,check,check_circle,close,content_copy,directions_walk,edit,error,event,expand_less,expand_more,file_download,flag,help,history,hourglass_empty,info,language,list,local_hospital,location_on,lock,login,logout,map,menu,more_horiz,navigate_next,people,person,phone,print,priority_high,schedule,search,security,send,shield,store,support_agent,timer,trending_up,undo,update,verified,warning}.svg",
  { eager: true, query: "?raw", import: "default" },
);

const shapes = new Map<string, string[]>();
for (const [path, source] of Object.entries(sources)) {
  const name = path.slice(path.lastIndexOf("/") + 1, -4);
  const drawn = [...source.matchAll(/<path([^>]*)>/g)].map((match) => match[1] ?? "").filter((one) => !one.includes('fill="none"'));
  shapes.set(name, drawn.map((one) => / d="([^"]+)"/.exec(one)?.[1] ?? ""));
}

// Drawn beside a word, never instead of one.
export function Icon({ name }: { name: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {(shapes.get(name) ?? []).map((path) => <path key={path} d={path} />)}
    </svg>
  );
}
